"use client";

import { RadioCards } from "@/components/forms/radio-cards";
import { AssistantPicker } from "@/components/pickers/assistant-picker";
import { SquadPicker } from "@/components/pickers/squad-picker";
import { Banner } from "@/components/ui/banner";
import type { AnsweredBy } from "@/lib/phone-number/schema";
import type { RowRouting } from "@/lib/phone-numbers/row";
import { routingWords } from "./routing-words";
import { ServerAnswers } from "./server-answers";
import type { NumberFormState } from "./use-number-form";

type InboundPanelProps = { workspace: string; state: NumberFormState; readOnly: string | undefined };

export function InboundPanel({ workspace, state, readOnly }: InboundPanelProps) {
  const { form, values, base } = state;
  const { phone, row } = base;
  const locked = readOnly !== undefined;
  const isChanged = state.changed.includes("Answered by");
  const picker = {
    workspace,
    disabled: locked,
    known: knownAnswerer(row.routing),
    aside: isChanged ? <Changed /> : undefined,
    help: isChanged ? <Was words={routingWords(row.routing)} /> : undefined,
  };
  const choose = (field: "assistantId" | "squadId") => (id: string) =>
    form.setValue(field, id, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });

  return (
    <div className="grid max-w-[calc(var(--form-max)+2*var(--page-pad))] gap-5 p-(--page-pad) max-md:p-4">
      {row.routing.kind === "workflow" ? <RetiredWorkflow id={phone.workflowId ?? ""} /> : null}
      <RadioCards
        label="Answered by"
        value={values.answeredBy}
        onChange={(value) => form.setValue("answeredBy", value as AnsweredBy, { shouldDirty: true })}
        options={[
          { value: "assistant", label: "Assistant", text: "One assistant takes every call", disabled: locked },
          { value: "squad", label: "Squad", text: "Assistants that hand over", disabled: locked },
          { value: "server", label: "Server URL", text: serverText(phone.serverUrl), disabled: locked },
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
      {values.answeredBy === "server" ? <ServerAnswers phone={phone} /> : null}
    </div>
  );
}

/** An id that is not among the names is left to the picker, which says so. */
function knownAnswerer({ id, name, known }: RowRouting): { id: string; name: string } | undefined {
  return id && name && known ? { id, name } : undefined;
}

function serverText(serverUrl: string | null): string {
  return serverUrl ? "Your server decides per call" : "No assistant and no squad";
}

function Changed() {
  return (
    <span className="inline-flex items-center gap-1.5 font-medium text-accent-text">
      <span aria-hidden="true" className="size-1.5 rounded-full bg-accent" />
      Changed
    </span>
  );
}

function Was({ words }: { words: string }) {
  return (
    <>
      Was <span className="text-text-2">{words}</span>.
    </>
  );
}

function RetiredWorkflow({ id }: { id: string }) {
  return (
    <Banner tone="warn" title="This number points to a retired workflow, so nobody answers.">
      Vapi no longer runs workflows. Choose an assistant, a squad or the server URL and save: that takes the workflow
      off. Its id is <code className="font-mono text-xs">{id}</code>.
    </Banner>
  );
}
