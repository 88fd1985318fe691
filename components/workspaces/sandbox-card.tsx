"use client";

import { FlaskConical } from "lucide-react";
import { useRouter } from "next/navigation";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { FailureBanner } from "@/components/ui/failure-banner";
import { paths } from "@/lib/paths";
import { connectSandbox } from "@/lib/workspaces/actions";

export function SandboxCard({ numbers }: { numbers: number }) {
  const router = useRouter();
  const opening = useAction(connectSandbox, { onSuccess: ({ slug }) => router.push(paths.phoneNumbers(slug)) });
  return (
    <section className="rounded-md border border-hairline bg-surface p-4">
      <h2 className="flex items-center gap-2.5 font-semibold">
        <FlaskConical size={16} aria-hidden="true" className="text-text-2" />
        No key at hand?
      </h2>
      <p className="mt-1 mb-3 text-text-2">
        The sandbox is a stand-in for Vapi with {new Intl.NumberFormat("en").format(numbers)} numbers of an invented
        company. Everything works, nothing is real.
      </p>
      <Button busy={opening.pending && "Opening"} onClick={() => opening.run({})}>
        Use the sandbox
      </Button>
      {opening.failure ? <FailureBanner failure={opening.failure} className="mt-3" /> : null}
    </section>
  );
}
