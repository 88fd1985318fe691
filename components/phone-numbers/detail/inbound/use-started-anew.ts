import { useState } from "react";
import type { FieldValues, UseFormReturn } from "react-hook-form";

/**
 * Another number each time the form starts from what is stored: after a save, a discard, a change from elsewhere. The values
 * are asked of the control, because `formState` begins with the object it was given and swaps it at the first keystroke.
 */
export function useStartedAnew<Values extends FieldValues>({
  control,
}: Pick<UseFormReturn<Values>, "control">): number {
  const { _defaultValues: from } = control;
  const [start, setStart] = useState({ from, count: 0 });
  if (start.from !== from) setStart({ from, count: start.count + 1 });
  return start.count;
}
