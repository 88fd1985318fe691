"use client";

import { Lock } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FormJson } from "@/lib/domain/json";
import { jsonText } from "@/lib/phone-number/hooks/json-text";
import { CodeLines } from "./code-lines";

type LockedHookProps = { hook: FormJson; sentences: Record<string, string>; moves: ReactNode };

/** A hook that the editor would show wrongly: it may be looked at, moved and removed. */
export function LockedHook({ hook, sentences, moves }: LockedHookProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const [sentence] = Object.values(sentences);
  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1 pr-1.5 pl-3 max-md:py-2">
        <Lock size={16} aria-hidden="true" className="shrink-0 text-text-3" />
        <p className="min-w-0 flex-1 basis-60 text-text-2 [overflow-wrap:anywhere]">
          <code className="mr-2 font-mono text-xs text-text">{typeof hook.on === "string" ? hook.on : "no event"}</code>
          Not known to Switchboard. Kept as it is when you save.
        </p>
        <div className="ml-auto flex shrink-0 items-center gap-1">
          <Button kind="ghost" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {open ? "Hide JSON" : "View JSON"}
          </Button>
          {moves}
        </div>
      </div>
      {sentence ? (
        <p role="alert" className="px-3 pb-3 text-xs text-danger">
          {sentence}
        </p>
      ) : null}
      <div id={id} hidden={!open} className="border-t border-hairline py-2">
        {open ? <CodeLines text={jsonText(hook)} /> : null}
      </div>
    </>
  );
}
