"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { Failure } from "@/lib/domain/errors";
import { startSingleSignOn } from "./sign-in";

export function SingleSignOn({ name, next }: { name: string; next: string }) {
  const [failure, setFailure] = useState<Failure>();
  const [pending, start] = useTransition();
  const go = () => start(async () => setFailure(await startSingleSignOn(next)));

  return (
    <div className="mt-4 grid gap-4">
      <p className="flex items-center gap-3 text-text-3 before:h-px before:flex-1 before:bg-hairline-strong after:h-px after:flex-1 after:bg-hairline-strong">
        or
      </p>
      {failure ? <FailureBanner failure={failure} /> : null}
      <Button size="form" className="w-full" busy={pending && "Leaving"} onClick={go}>
        Continue with {name}
      </Button>
    </div>
  );
}
