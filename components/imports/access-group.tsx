"use client";

import { useEffect, useId, useRef } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { ImportFields } from "@/components/phone-numbers/import/import-fields";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { accessFields, accessOf } from "@/lib/csv/access";
import type { Environment } from "@/lib/domain/workspace";
import type { FormValues, Place, ProviderDefinition } from "@/lib/providers/define";

type AccessGroupProps = {
  definition: ProviderDefinition;
  workspace: string;
  environment: Environment | undefined;
  given: FormValues | undefined;
  onChange: (values: FormValues) => void;
  refused: Record<string, string>;
};

/** No field of an access depends on the region. */
const anyPlace: Place = { sipHost: "" };

/** The fields of one provider's form that are the same for every row. */
export function AccessGroup({ definition, workspace, environment, given, onChange, refused }: AccessGroupProps) {
  const id = useId();
  const form = useForm<FormValues>({ defaultValues: { ...definition.emptyValues, ...given } });
  useTypedEarly(form);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });

  useEffect(() => {
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        form.clearErrors();
        tell.current(accessOf(definition, { [definition.slug]: values }));
      },
    });
  }, [form, definition]);

  useEffect(() => {
    for (const name of accessFields(definition)) {
      const message = refused[`${definition.slug}.${name}`];
      if (message) form.setError(name, { type: "server", message });
    }
  }, [form, definition, refused]);

  const asked = accessFields(definition).filter(
    (name) => environment !== undefined || definition.fields[name]?.kind !== "credential",
  );
  if (asked.length === 0) return null;

  return (
    <FormProvider {...form}>
      <div role="group" aria-labelledby={id} className="mt-4 rounded-md border border-hairline p-4">
        <h3 id={id} className="font-semibold">
          {definition.label}
        </h3>
        <p className="mb-3 text-text-2">{wordsFor(definition)}</p>
        <ImportFields
          definition={definition}
          only={asked}
          workspace={workspace}
          environment={environment ?? "production"}
          place={anyPlace}
          hints={[]}
        />
      </div>
    </FormProvider>
  );
}

function wordsFor({ fields, label }: ProviderDefinition): string {
  if ("sipUri" in fields) return "Given to every address of the file. Leave both empty to let anybody call them.";
  return "credentialId" in fields
    ? `For rows of ${label} that name no credential themselves.`
    : `For every row of ${label}. Sealed until the import ends, then erased.`;
}
