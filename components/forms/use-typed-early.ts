import { useEffect, useEffectEvent } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";
import { sameJson } from "@/lib/domain/json";

/**
 * What was typed before the page came alive: the form library takes it over without telling who watches the form.
 * Called after every `useWatch`, so that they all hear of it.
 */
export function useTypedEarly<T extends FieldValues>({ getValues, setValues, formState }: UseFormReturn<T>): void {
  const { defaultValues } = formState;
  const tell = useEffectEvent(() => {
    const first: Record<string, unknown> = defaultValues ?? {};
    const now = getValues();
    if (Object.keys(now).some((name) => !sameJson(now[name], first[name]))) setValues(now, { shouldDirty: true });
  });
  useEffect(() => tell(), []);
}
