"use client";

import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { applyFailure } from "@/components/forms/apply-failure";
import { useAction } from "@/components/forms/use-action";
import type { Failure, FailureCode } from "@/lib/domain/errors";
import { importPhoneNumber, reconcileImport } from "@/lib/imports/actions";
import type { Imported } from "@/lib/imports/schema";
import type { FormValues, ProviderDefinition } from "@/lib/providers/define";
import { submissionKeyOf } from "./submission-key";

type Importing = {
  workspace: string;
  definition: ProviderDefinition;
  form: UseFormReturn<FormValues, unknown, FormValues>;
};

/** After these the same submission goes on; after any other answer the next press is a new one. */
const unsettled: readonly FailureCode[] = ["outcome-unknown", "in-progress", "surprise"];

/** Sends the form, looks again after a lost answer, and keeps the key under which a submission counts once. */
export function useImporting({ workspace, definition, form }: Importing) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const key = submissionKeyOf(workspace, definition.slug);

  const onSuccess = (made: Imported) => {
    key.renew();
    setFailure(null);
    setImported(made);
  };
  const onFailure = (refused: Failure) => {
    if (!unsettled.includes(refused.code)) key.renew();
    setFailure(refused);
    applyFailure(form, refused);
  };
  const sending = useAction(importPhoneNumber, { onSuccess, onFailure });
  const looking = useAction(reconcileImport, { onSuccess, onFailure });

  return {
    failure,
    imported,
    isSending: sending.pending,
    isLooking: looking.pending,
    submit: (values: FormValues) => {
      if (looking.pending) return;
      sending.run(workspace, { submissionKey: key.current(), form: definition.slug, values });
    },
    lookAgain: () => looking.run(workspace, { submissionKey: key.current() }),
    startOver: () => {
      setFailure(null);
      setImported(null);
    },
  };
}
