"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type FieldErrors, set, useForm, useWatch } from "react-hook-form";
import { journalKey } from "@/components/activity/journal-key";
import { applyFailure } from "@/components/forms/apply-failure";
import { useAction } from "@/components/forms/use-action";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { announce } from "@/components/ui/live-region";
import { useToast } from "@/components/ui/toast";
import { sameJson } from "@/lib/domain/json";
import { ok } from "@/lib/domain/result";
import { updatePhoneNumber } from "@/lib/phone-number/actions";
import {
  changedSections,
  changesOf,
  complaintsOf,
  fieldNames,
  fieldsOfSection,
  formValuesOf,
  type NumberFormValues,
  seenOf,
} from "@/lib/phone-number/form";
import { landed } from "@/lib/phone-number/landing";
import type { NumberView } from "@/lib/phone-number/loader";
import type { NumberUpdate } from "@/lib/phone-number/schema";
import type { Sentences } from "@/lib/phone-number/sections/checks";
import { useConflict } from "./use-conflict";

type NumberFormSettings = { workspace: string; latest: NumberView; onSaved: (view: NumberView) => void };

/** One form over all tabs: what it started from, what differs, and the way to save it. */
export function useNumberForm({ workspace, latest, onSaved }: NumberFormSettings) {
  const [base, setBase] = useState(latest);
  const [unapplied, noteUnapplied] = useState(false);
  const toast = useToast();
  const client = useQueryClient();
  const smsWorks = base.row.sms !== "us-only";
  const form = useForm<NumberFormValues>({
    resolver: (given) => resolved(given, complaintsOf(base.phone, given, { smsWorks })),
    defaultValues: formValuesOf(base.phone, { smsWorks }),
    // the field may stand on a tab that is not shown: `useFirstError` opens it first
    shouldFocusError: false,
  });
  const values = useWatch({ control: form.control }) as NumberFormValues;
  useTypedEarly(form);
  const changed = changedSections(base.phone, values, { smsWorks });

  /** `values` are what the form shows on top of what is stored. */
  const startFrom = (view: NumberView, shown: Partial<NumberFormValues> = {}) => {
    setBase(view);
    onSaved(view);
    form.reset(formValuesOf(view.phone, { smsWorks, chosen: form.getValues("answeredBy") }));
    for (const field of fieldNames) {
      const value = shown[field];
      if (value !== undefined) form.setValue(field, value, { shouldDirty: true });
    }
  };

  const conflict = useConflict({ workspace, id: base.phone.id });
  const updating = useAction(save, {
    onSuccess: ({ view, sent }) => {
      startFrom(view, typedSince(sent, form.getValues()));
      void client.invalidateQueries({ queryKey: journalKey(workspace) });
      conflict.settle();
      toast.show({ text: "Changes saved" });
      announce("Changes saved");
    },
    onFailure: (failure) => {
      if (failure.code === "changed-elsewhere") conflict.find();
      else applyFailure(form, landed(failure, form.getValues()));
    },
  });

  /** Enter in a field submits too: without a change there is nothing to say. */
  const send = (from: NumberView, wanted: NumberFormValues) => {
    const changes = changesOf(from.phone, wanted, { smsWorks });
    if (Object.keys(changes).length === 0) return;
    updating.run(workspace, { id: from.phone.id, seen: seenOf(from.phone), changes }, wanted);
  };

  return {
    form,
    values,
    base,
    changed,
    /** Hooks are typed as text and not applied: no save takes them along, and leaving loses them. */
    unapplied,
    noteUnapplied,
    conflict,
    failure: updating.failure?.code === "changed-elsewhere" ? null : updating.failure,
    saving: updating.pending,
    // a status that moved by itself is no change by somebody else
    save: form.handleSubmit((wanted) =>
      send(latest.phone.fingerprint === base.phone.fingerprint ? latest : base, wanted),
    ),
    discard: () => {
      form.reset(formValuesOf(base.phone, { smsWorks }));
      updating.reset();
    },
    /** After both versions were compared: `wanted` goes on top of theirs, and is saved where it differs. */
    resolve: (theirs: NumberView, wanted: NumberFormValues) => {
      startFrom(theirs, wanted);
      updating.reset();
      conflict.settle();
      send(theirs, wanted);
    },
    /** The number was changed from elsewhere on this page, such as an undo; what is unsaved stays in the form. */
    adopt: (view: NumberView) =>
      startFrom(view, Object.fromEntries(changed.flatMap(fieldsOfSection).map((field) => [field, values[field]]))),
  };
}

async function save(workspace: string, update: NumberUpdate, sent: NumberFormValues) {
  const answer = await updatePhoneNumber(workspace, update);
  return answer.ok ? ok({ view: answer.data, sent }) : answer;
}

/** A save takes a moment, and nobody has to wait with the next word. */
function typedSince(sent: NumberFormValues, now: NumberFormValues): Partial<NumberFormValues> {
  return Object.fromEntries(fieldNames.filter((field) => !sameJson(sent[field], now[field])).map((f) => [f, now[f]]));
}

function resolved(values: NumberFormValues, complaints: Sentences) {
  if (Object.keys(complaints).length === 0) return { values, errors: {} };
  const errors: FieldErrors<NumberFormValues> = {};
  for (const [path, message] of Object.entries(complaints)) set(errors, path, { type: "check", message });
  return { values: {}, errors };
}

export type NumberFormState = ReturnType<typeof useNumberForm>;

/** What single parts of the form need: also another form of the same shape can show them. */
export type NumberFormPart = Pick<NumberFormState, "form" | "values">;
