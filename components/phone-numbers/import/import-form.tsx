"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { FormProvider, useForm, useWatch } from "react-hook-form";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { emptyFresh } from "@/lib/providers/values";
import type { Environment } from "@/lib/domain/workspace";
import type { FormValues, Place, ProviderDefinition } from "@/lib/providers/define";
import { Explanation } from "./explanation";
import { FormFoot } from "./form-foot";
import { ImportFields } from "./import-fields";
import { ImportedScreen } from "./imported-screen";
import { Refusal } from "./refusal";
import { useImporting } from "./use-importing";
import { useUnsavedWarning } from "./use-unsaved-warning";

export type ImportFormProps = {
  workspace: { slug: string; name: string; environment: Environment };
  definition: ProviderDefinition;
  place: Place;
  /** Why this person cannot send it. */
  unavailable?: string;
  /** Stands above the fields. */
  notice?: ReactNode;
};

export function ImportForm({ workspace, definition, place, unavailable, notice }: ImportFormProps) {
  const form = useForm<FormValues, unknown, FormValues>({
    resolver: zodResolver(definition.schema(place), undefined, { raw: true }),
    defaultValues: definition.emptyValues,
    shouldFocusError: false,
  });
  const values = useWatch({ control: form.control }) as FormValues;
  useTypedEarly(form);
  const importing = useImporting({ workspace: workspace.slug, definition, form });
  const { failure, imported } = importing;
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirstInvalid(box.current), [failure]);
  useUnsavedWarning(form.formState.isDirty && !imported);

  // the errors are on screen only after the next paint
  const refocus = () => void requestAnimationFrame(() => focusFirstInvalid(box.current));
  const [numberField] = Object.entries(definition.fields).find(([, field]) => field.fresh) ?? [];
  const anotherNumber = () => {
    importing.startOver();
    if (numberField) {
      form.setValue(numberField, "");
      form.setFocus(numberField);
    }
  };

  if (imported) {
    const another = () => {
      form.reset(emptyFresh(definition.fields, form.getValues()));
      importing.startOver();
    };
    return (
      <ImportedScreen
        imported={imported}
        verb={definition.verb}
        workspace={workspace}
        nobodyAnswers={!hasAnswerer(definition, values)}
        onAnother={another}
      />
    );
  }

  return (
    <FormProvider {...form}>
      <form
        noValidate
        aria-label={definition.title}
        ref={box}
        onKeyDown={keepEnterInPickers}
        onSubmit={(event) => void form.handleSubmit(importing.submit, refocus)(event)}
        className="flex min-w-0 flex-col"
      >
        <div className="w-full max-w-[592px] flex-1 px-8 py-5 max-md:px-4">
          <h2 className="text-md font-semibold max-md:hidden">{definition.title}</h2>
          <p className="mb-4 text-text-2">{definition.intro}</p>
          {notice}
          {failure ? (
            <Refusal
              failure={failure}
              workspace={workspace.slug}
              isLooking={importing.isLooking}
              onLookAgain={importing.lookAgain}
              onAnotherNumber={anotherNumber}
            />
          ) : null}
          <ImportFields
            definition={definition}
            workspace={workspace.slug}
            environment={workspace.environment}
            place={place}
            hints={failure?.hints ?? []}
          />
        </div>
        <FormFoot
          workspace={workspace.slug}
          verb={definition.verb}
          lock={definition.lock}
          pending={importing.isSending}
          unavailable={unavailable}
        />
      </form>
      <Explanation definition={definition} given={{ values, place }} />
    </FormProvider>
  );
}

function hasAnswerer(definition: ProviderDefinition, values: FormValues): boolean {
  return definition
    .fieldsInUse(values)
    .some(([name, { kind }]) => (kind === "assistant" || kind === "squad") && values[name] !== "");
}

/** In the order of the page; pickers have no input of their own that the form library could focus. */
function focusFirstInvalid(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
}

/** Enter chooses in a picker; pressed while its list is still loading it must not send the form. */
function keepEnterInPickers(event: KeyboardEvent): void {
  const isPicker = event.target instanceof Element && event.target.getAttribute("role") === "combobox";
  if (event.key === "Enter" && isPicker) event.preventDefault();
}
