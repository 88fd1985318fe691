"use client";

import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { Part } from "../part";
import type { NumberFormState } from "../use-number-form";

/** What Vapi does when the server does not answer. */
export function BackoffFields({ state, locked }: { state: NumberFormState; locked: boolean }) {
  const { form, values } = state;
  const { register } = form;
  const errors = form.formState.errors.server?.backoffPlan;
  const plans = values.server.backoffPlan.type !== "none";
  return (
    <Part title="When the server fails" ruled>
      <SelectField
        label="Back-off"
        className="max-w-[264px]"
        disabled={locked}
        error={errors?.type?.message}
        options={[
          { value: "none", label: "Do not try again" },
          { value: "fixed", label: "Fixed: the same wait each time" },
          { value: "exponential", label: "Exponential: longer each time" },
        ]}
        {...register("server.backoffPlan.type")}
      />
      {plans ? (
        <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
          <TextField
            label="Retries"
            inputMode="numeric"
            readOnly={locked}
            help="0 to 10."
            error={errors?.maxRetries?.message}
            {...register("server.backoffPlan.maxRetries")}
          />
          <TextField
            label="First wait in seconds"
            inputMode="decimal"
            readOnly={locked}
            help="0 to 10."
            error={errors?.baseDelaySeconds?.message}
            {...register("server.backoffPlan.baseDelaySeconds")}
          />
          <TextField
            label="Status codes not tried again"
            className="col-span-full"
            mono
            placeholder="400, 401, 403"
            readOnly={locked}
            error={errors?.excludedStatusCodes?.message}
            {...register("server.backoffPlan.excludedStatusCodes")}
          />
        </div>
      ) : null}
    </Part>
  );
}
