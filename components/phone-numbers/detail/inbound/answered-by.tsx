"use client";

import { RadioCards } from "@/components/forms/radio-cards";
import { AssistantPicker } from "@/components/pickers/assistant-picker";
import { SquadPicker } from "@/components/pickers/squad-picker";
import type { AnsweredBy } from "@/lib/phone-number/sections/routing";
import type { RowRouting } from "@/lib/phone-numbers/row";
import { ChangedMark } from "../changed-mark";
import { routingWords } from "../routing-words";
import { ServerAnswers } from "../server-answers";
import type { PanelProps } from "../tabs-of";

/** Assistant, squad or server: one of them. */
export function AnsweredByFields({ workspace, state, readOnly }: PanelProps) {
  const { form, values, base } = state;
  const { routing } = base.row;
  const locked = readOnly !== undefined;
  const isChanged = state.changed.includes("routing");
  const picker = {
    workspace: workspace.slug,
    disabled: locked,
    known: knownAnswerer(routing),
    aside: isChanged ? <ChangedMark /> : undefined,
    help: isChanged ? <Was words={routingWords(routing)} /> : undefined,
  };
  const choose = (field: "assistantId" | "squadId") => (id: string) =>
    form.setValue(field, id, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });

  return (
    <>
      <RadioCards
        label="Answered by"
        value={values.answeredBy}
        onChange={(value) => form.setValue("answeredBy", value as AnsweredBy, { shouldDirty: true })}
        options={[
          { value: "assistant", label: "Assistant", text: "One assistant takes every call", disabled: locked },
          { value: "squad", label: "Squad", text: "Assistants that hand over", disabled: locked },
          { value: "server", label: "Server URL", text: serverText(values.server.url), disabled: locked },
        ]}
      />
      {values.answeredBy === "assistant" ? (
        <AssistantPicker
          {...picker}
          value={values.assistantId}
          onChange={choose("assistantId")}
          error={form.formState.errors.assistantId?.message}
        />
      ) : null}
      {values.answeredBy === "squad" ? (
        <SquadPicker
          {...picker}
          value={values.squadId}
          onChange={choose("squadId")}
          error={form.formState.errors.squadId?.message}
        />
      ) : null}
      {values.answeredBy === "server" ? <ServerAnswers url={values.server.url.trim()} /> : null}
    </>
  );
}

/** An id that is not among the names is left to the picker, which says so. */
function knownAnswerer({ id, name, known }: RowRouting): { id: string; name: string } | undefined {
  return id && name && known ? { id, name } : undefined;
}

function serverText(url: string): string {
  return url.trim() ? "Your server decides per call" : "No assistant and no squad";
}

function Was({ words }: { words: string }) {
  return (
    <>
      Was <span className="text-text-2">{words}</span>.
    </>
  );
}
