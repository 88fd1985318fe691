"use client";

import { type FormEvent, useId, useState } from "react";
import { TextField } from "@/components/forms/text-field";
import { useAction } from "@/components/forms/use-action";
import { AccessFields } from "@/components/imports/access-fields";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import { FailureBanner } from "@/components/ui/failure-banner";
import type { CarrierAccess } from "@/lib/csv/access";
import type { FormValues } from "@/lib/providers/define";
import { codePoints } from "@/lib/providers/fields";
import { findProvider } from "@/lib/providers/registry";
import { editRow } from "@/lib/runs/actions";
import { correctable } from "@/lib/runs/correctable";
import type { RunRowView } from "@/lib/runs/row-view";
import type { WorkspaceFacts } from "./run-buttons";

type EditDialogProps = {
  workspace: WorkspaceFacts;
  run: string;
  row: RunRowView;
  edit: NonNullable<RunRowView["edit"]>;
  /** Access that was erased is asked for as well. */
  needsAccess: boolean;
  onStarted: () => void;
  onClose: () => void;
};

/** One failed row of an import, put right and sent again; it is checked as it was when the file was. */
export function EditDialog({ workspace, run, row, edit, needsAccess, onStarted, onClose }: EditDialogProps) {
  const definition = findProvider(edit.form);
  const [values, setValues] = useState<FormValues>(edit.values);
  const [access, setAccess] = useState<CarrierAccess>({});
  const form = useId();
  const editing = useAction(editRow, {
    onSuccess: () => {
      onStarted();
      onClose();
    },
  });
  const refused: Record<string, string> = { ...row.failure?.fields, ...editing.failure?.fields };
  const close = () => {
    if (!editing.pending) onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    editing.run(workspace.slug, { run, line: row.line, values, access });
  };
  return (
    <Dialog
      open
      size="md"
      onOpenChange={(open) => (open ? undefined : close())}
      title={`Row ${row.line}: ${row.name ?? row.number ?? row.label}`}
      footerStart={<EnvironmentBadge environment={workspace.environment} />}
      footer={
        <>
          <Button kind="ghost" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" form={form} kind="primary" busy={editing.pending && "Starting"}>
            Retry row
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} noValidate autoComplete="off" className="grid gap-4">
        {row.failure ? (
          <p>
            <strong className="font-semibold text-text">{row.failure.message}</strong> {row.failure.next}
          </p>
        ) : null}
        {(definition ? correctable(definition) : []).map(({ name, field }) => (
          <TextField
            key={name}
            label={field.label}
            value={textOf(values[name])}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            counter={field.maxLength === undefined ? undefined : codePoints(textOf(values[name]).trim())}
            maxLength={field.maxLength}
            error={values[name] === edit.values[name] ? refused[name] : editing.failure?.fields?.[name]}
          />
        ))}
        {needsAccess ? (
          <>
            <p>Access to the carrier was erased when the run ended. It is needed once more, for this row only.</p>
            <AccessFields
              workspace={workspace.slug}
              forms={[edit.form]}
              access={access}
              onChange={setAccess}
              refused={editing.failure?.fields}
            />
          </>
        ) : null}
        {editing.failure ? <FailureBanner failure={editing.failure} /> : null}
      </form>
    </Dialog>
  );
}

function textOf(value: string | boolean | undefined): string {
  return typeof value === "string" ? value : "";
}
