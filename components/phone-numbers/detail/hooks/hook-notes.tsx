import { EyeOff, Layers, ListX } from "lucide-react";
import type { ReactNode } from "react";
import type { FormJson } from "@/lib/domain/json";
import { furtherNames } from "@/lib/phone-number/hooks/further";
import { holdsHidden, losesHidden } from "@/lib/phone-number/hooks/hidden-in";
import { actionSentence } from "@/lib/phone-number/hooks/hook-words";

type HookNotesProps = { hook: FormJson; idle: readonly FormJson[]; stored: readonly FormJson[]; sentence?: string };

/** What is in a hook beside the fields above, and stays in it. */
export function HookNotes({ hook, idle, stored, sentence }: HookNotesProps) {
  const further = furtherNames(hook);
  return (
    <div className="grid gap-2 text-xs text-text-2 empty:hidden md:pl-32">
      {idle.length > 0 ? (
        <Note icon={<ListX size={14} />}>
          Vapi runs only the first action of a ringing hook. Kept but not run: {idle.map(actionSentence).join(", ")}.
        </Note>
      ) : null}
      {further.length > 0 ? (
        <Note icon={<Layers size={14} />}>
          Kept as stored: <code className="font-mono">{further.join(", ")}</code>
        </Note>
      ) : null}
      {holdsHidden(hook) ? <HiddenNote lost={losesHidden(hook, stored)} /> : null}
      {sentence ? (
        <p role="alert" className="text-danger">
          {sentence}
        </p>
      ) : null}
    </div>
  );
}

function HiddenNote({ lost }: { lost: boolean }) {
  return (
    <Note icon={<EyeOff size={14} />}>
      {lost ? (
        <span className="text-danger">
          This hook holds a value that is hidden here, so it can be saved only as it is stored. Type that value again in
          the JSON, or discard the change.
        </span>
      ) : (
        "Holds a value that is set but not shown. It is kept as long as the hook stays as it is."
      )}
    </Note>
  );
}

function Note({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <p className="flex min-w-0 gap-2">
      <span aria-hidden="true" className="mt-px shrink-0 text-text-3">
        {icon}
      </span>
      <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
    </p>
  );
}
