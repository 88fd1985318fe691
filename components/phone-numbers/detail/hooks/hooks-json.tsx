"use client";

import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FormJson } from "@/lib/domain/json";
import { changedLines } from "@/lib/phone-number/hooks/changed-lines";
import { holdsHidden } from "@/lib/phone-number/hooks/hidden-in";
import { jsonText } from "@/lib/phone-number/hooks/json-text";
import { type HooksReading, readHooksJson } from "@/lib/phone-number/hooks/read-hooks-json";
import { CodeBox } from "./code-box";
import { CopyBox } from "./copy-box";

type HooksJsonProps = {
  /** As they go over the wire. */
  hooks: readonly FormJson[];
  stored: readonly FormJson[];
  readOnly: string | undefined;
  onApply: (hooks: FormJson[]) => void;
  /** Whether something is typed that was neither applied nor taken back. */
  onDraft: (isDraft: boolean) => void;
};

/** The same hooks as text. What is typed here stays until it is applied or taken back. */
export function HooksJson({ hooks, stored, readOnly, onApply, onDraft }: HooksJsonProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Extract<HooksReading, { sentence: string }> | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const noteId = useId();
  const sent = jsonText(hooks);
  const text = draft ?? sent;
  const changed = useMemo(() => changedLines(text.split("\n"), jsonText(stored).split("\n")), [text, stored]);
  const isDraft = draft !== null && draft !== sent;
  const tell = useEffectEvent(onDraft);
  useEffect(() => tell(isDraft), [isDraft]);

  const type = (next: string | null) => {
    setDraft(next);
    setRefusal(null);
  };

  const apply = () => {
    const reading = readHooksJson(text);
    if ("sentence" in reading) {
      setRefusal(reading);
      box.current?.focus();
      return;
    }
    type(null);
    onApply(reading.hooks);
  };

  return (
    <section aria-label="What Vapi receives" className="min-w-0 rounded-md border border-hairline">
      <div className="flex min-h-11 items-center gap-1 border-b border-hairline py-1 pr-1.5 pl-3">
        <h2 className="mr-auto font-semibold">What Vapi receives</h2>
        {readOnly ? null : (
          <Button kind="ghost" onClick={() => box.current?.focus()}>
            Edit as JSON
          </Button>
        )}
        <CopyBox box={box} />
      </div>
      <CodeBox
        ref={box}
        label="Hooks as JSON"
        value={text}
        onChange={type}
        readOnly={readOnly !== undefined}
        changed={changed}
        faultAt={refusal?.line === undefined ? undefined : refusal.line - 1}
        invalid={refusal !== null}
        describedBy={noteId}
      />
      <div className="grid gap-2 border-t border-hairline p-3 text-xs text-text-2">
        <div id={noteId} className="grid gap-1 empty:hidden">
          {refusal ? (
            <p role="alert" className="text-danger">
              {refusal.sentence} Nothing was applied.
            </p>
          ) : null}
          {isDraft && !refusal ? <p>Not applied yet: until then, saving leaves this text out.</p> : null}
          {!isDraft && changed.size > 0 ? <p>Tinted lines are not saved yet.</p> : null}
          {holdsHidden(hooks) ? (
            <p>
              “•••••• set, not shown” stands for a value that never leaves the server. It is kept while the hook around
              it stays as it is; to change that hook, type the value again.
            </p>
          ) : null}
        </div>
        {readOnly ? null : (
          <div className="flex gap-2">
            <Button onClick={apply} unavailable={isDraft ? undefined : "Change the text above first."}>
              Apply JSON
            </Button>
            {isDraft ? (
              <Button kind="ghost" onClick={() => type(null)}>
                Take back
              </Button>
            ) : null}
          </div>
        )}
      </div>
    </section>
  );
}
