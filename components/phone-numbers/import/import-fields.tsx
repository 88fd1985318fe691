"use client";

import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { TextButton } from "@/components/ui/text-link";
import { cx } from "@/components/ui/class-names";
import type { Environment } from "@/lib/domain/workspace";
import type { Field, FormValues, Place, ProviderDefinition } from "@/lib/providers/define";
import { otherVariant } from "@/lib/providers/values";
import { inputs } from "./inputs";

type ImportFieldsProps = {
  definition: ProviderDefinition;
  workspace: string;
  environment: Environment;
  place: Place;
  hints: readonly string[];
  /** Names of the fields to draw; all of them without it. */
  only?: readonly string[];
};

/** Draws the fields of any provider by walking its definition. */
export function ImportFields({ definition, workspace, environment, place, hints, only }: ImportFieldsProps) {
  const { formState, setValue } = useFormContext<FormValues>();
  const values = useWatch<FormValues>() as FormValues;
  const [switched, setSwitched] = useState<string>();

  const asideOf = ([name, { alternative }]: [string, Field]) => {
    if (!alternative || !isFirst(definition, values, name)) return undefined;
    const { group, variant, switchLabel } = alternative;
    return (
      <TextButton
        key={variant}
        // the link that was pressed goes away with its variant; the one that takes its place gets the focus
        autoFocus={switched === group}
        onClick={() => {
          setSwitched(group);
          setValue(group, otherVariant(definition.fields, { group, variant }), { shouldDirty: true });
        }}
      >
        {switchLabel}
      </TextButton>
    );
  };

  const drawn = definition.fieldsInUse(values).filter(([name]) => only?.includes(name) ?? true);
  return (
    <div className="grid grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)] gap-4">
      {drawn.map(([name, field]) => {
        const Input = inputs[field.kind];
        return (
          <div key={name} className={cx("min-w-0", field.half ? "max-xl:col-span-2" : "col-span-2")}>
            <Input
              name={name}
              field={field}
              values={values}
              error={formState.errors[name]?.message}
              aside={asideOf([name, field])}
              workspace={workspace}
              environment={environment}
              place={place}
              providerLabel={definition.providerLabel}
              hints={hints}
            />
          </div>
        );
      })}
    </div>
  );
}

/** The link to the other variant stands beside the first field of the one in use. */
function isFirst(definition: ProviderDefinition, values: FormValues, name: string): boolean {
  const { alternative } = definition.fields[name] ?? {};
  const sameGroup = definition
    .fieldsInUse(values)
    .filter(([, field]) => field.alternative?.group === alternative?.group);
  return sameGroup[0]?.[0] === name;
}
