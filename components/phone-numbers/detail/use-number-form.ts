"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { applyFailure } from "@/components/forms/apply-failure";
import { useAction } from "@/components/forms/use-action";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { announce } from "@/components/ui/live-region";
import { useToast } from "@/components/ui/toast";
import { updatePhoneNumber } from "@/lib/phone-number/actions";
import { changedLabels, changesOf, formValuesOf, sameFields, seenOf } from "@/lib/phone-number/changes";
import type { NumberView } from "@/lib/phone-number/loader";
import { type NumberFormValues, numberForm } from "@/lib/phone-number/schema";
import { useConflict } from "./use-conflict";

type NumberFormSettings = { workspace: string; latest: NumberView; onSaved: (view: NumberView) => void };

/** One form over all tabs: what it started from, what differs, and the way to save it. */
export function useNumberForm({ workspace, latest, onSaved }: NumberFormSettings) {
  const [base, setBase] = useState(latest);
  const toast = useToast();
  const smsWorks = base.row.sms !== "us-only";
  const form = useForm<NumberFormValues>({
    resolver: zodResolver(numberForm),
    defaultValues: formValuesOf(base.phone, { smsWorks }),
  });
  const [name, answeredBy, assistantId, squadId, smsEnabled] = useWatch({ control: form.control, name: fieldNames });
  useTypedEarly(form);
  const values: NumberFormValues = { name, answeredBy, assistantId, squadId, smsEnabled };
  const changed = changedLabels(changesOf(base.phone, values, { smsWorks }));

  /** `values` are what the form shows on top of what is stored. */
  const startFrom = (view: NumberView, shown?: NumberFormValues) => {
    setBase(view);
    onSaved(view);
    form.reset(formValuesOf(view.phone, { smsWorks, chosen: form.getValues("answeredBy") }));
    if (shown) for (const field of fieldNames) form.setValue(field, shown[field], { shouldDirty: true });
  };

  const conflict = useConflict({ workspace, id: base.phone.id });
  const updating = useAction(updatePhoneNumber, {
    onSuccess: (view) => {
      startFrom(view);
      conflict.settle();
      toast.show({ text: "Changes saved" });
      announce("Changes saved");
    },
    onFailure: (failure) => {
      if (failure.code === "changed-elsewhere") conflict.find();
      else applyFailure(form, failure);
    },
  });

  /** Enter in a field submits too: without a change there is nothing to say. */
  const send = (from: NumberView, wanted: NumberFormValues) => {
    const wantedChanges = changesOf(from.phone, wanted, { smsWorks });
    if (changedLabels(wantedChanges).length === 0) return;
    updating.run(workspace, { id: from.phone.id, seen: seenOf(from.phone), changes: wantedChanges });
  };

  return {
    form,
    values,
    base,
    changed,
    conflict,
    failure: updating.failure?.code === "changed-elsewhere" ? null : updating.failure,
    saving: updating.pending,
    // a status that moved by itself is no change by somebody else
    save: form.handleSubmit((wanted) => send(sameFields(latest.phone, base.phone) ? latest : base, wanted)),
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
  };
}

export type NumberFormState = ReturnType<typeof useNumberForm>;

const fieldNames = ["name", "answeredBy", "assistantId", "squadId", "smsEnabled"] as const;
