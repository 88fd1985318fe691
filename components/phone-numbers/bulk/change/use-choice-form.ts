"use client";

import { type FieldErrors, set, useForm, useWatch } from "react-hook-form";
import { formValuesOf, type NumberFormValues } from "@/lib/phone-number/form";
import type { Sentences } from "@/lib/phone-number/sections/checks";
import { blankNumber } from "./blank-number";

type Checks = (values: NumberFormValues) => Sentences;

/** The form of a number with nothing in it, so that the fields of the number's page can stand here too. */
export function useChoiceForm(first: Partial<NumberFormValues>, check: Checks) {
  const form = useForm<NumberFormValues>({
    mode: "onTouched",
    resolver: (values) => resolved(values, check(values)),
    defaultValues: { ...formValuesOf(blankNumber, { smsWorks: true }), ...first },
    shouldFocusError: false,
  });
  const values = useWatch({ control: form.control }) as NumberFormValues;
  return { form, values, changed: [], isComplete: Object.keys(check(values)).length === 0 };
}

function resolved(values: NumberFormValues, complaints: Sentences) {
  if (Object.keys(complaints).length === 0) return { values, errors: {} };
  const errors: FieldErrors<NumberFormValues> = {};
  for (const [path, message] of Object.entries(complaints)) set(errors, path, { type: "check", message });
  return { values: {}, errors };
}
