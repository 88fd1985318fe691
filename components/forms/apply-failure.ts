import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import type { Failure } from "@/lib/domain/errors";

/** Puts the sentences of a failure under the inputs they speak about and moves the focus to the first of them. */
export function applyFailure<Values extends FieldValues, Context, Output extends FieldValues | undefined>(
  form: Pick<UseFormReturn<Values, Context, Output>, "setError">,
  failure: Failure,
): void {
  Object.entries(failure.fields ?? {}).forEach(([name, message], index) => {
    form.setError(name as Path<Values>, { type: "server", message }, { shouldFocus: index === 0 });
  });
}
