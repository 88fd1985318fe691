"use client";

import { PhoneField } from "@/components/phone-numbers/import/phone-field";
import { AssistantPicker } from "@/components/pickers/assistant-picker";
import { SquadPicker } from "@/components/pickers/squad-picker";
import { TextButton } from "@/components/ui/text-link";
import { callObstacle } from "@/lib/calls/limits";
import type { NumberView } from "@/lib/phone-number/loader";
import type { useTestCall } from "./use-test-call";

type TestCallFieldsProps = {
  workspace: string;
  view: NumberView;
  call: ReturnType<typeof useTestCall>;
  readOnly?: string;
};

export function TestCallFields({ workspace, view, call, readOnly }: TestCallFieldsProps) {
  const { form, values, maker, choose } = call;
  const { errors, isSubmitted } = form.formState;
  const typed = values.customerNumber ?? "";
  const obstacle = callObstacle(view.phone, typed);
  const { id, name, known } = view.row.routing;
  const isAssistant = maker === "assistant";
  const field = isAssistant ? "assistantId" : "squadId";
  const Picker = isAssistant ? AssistantPicker : SquadPicker;

  return (
    <div className="grid items-start gap-4 md:max-2xl:grid-cols-2">
      <div className="min-w-0">
        <PhoneField
          label="Customer number"
          {...form.register("customerNumber")}
          value={typed}
          disabled={readOnly !== undefined}
          error={errors.customerNumber?.message}
        />
        {obstacle && !errors.customerNumber ? <p className="mt-1 text-xs text-warn">{obstacle}</p> : null}
      </div>
      <Picker
        key={maker}
        workspace={workspace}
        value={values[field] ?? ""}
        onChange={(next) => form.setValue(field, next, { shouldDirty: true, shouldValidate: isSubmitted })}
        known={id && name && known ? { id, name } : undefined}
        allowNobody={false}
        disabled={readOnly !== undefined}
        error={errors[field]?.message ?? errors.assistantId?.message}
        help="Speaks with the customer. For this call only: the number keeps its own."
        aside={
          readOnly ? undefined : (
            <TextButton onClick={() => choose(isAssistant ? "squad" : "assistant")}>
              {isAssistant ? "Use a squad instead" : "Use an assistant instead"}
            </TextButton>
          )
        }
      />
    </div>
  );
}
