"use client";

import { Plus, Trash2 } from "lucide-react";
import { useRef } from "react";
import { SecretField } from "@/components/forms/secret-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { announce } from "@/components/ui/live-region";
import type { HeaderForm } from "@/lib/phone-number/sections/server";
import { Part } from "../part";
import type { NumberFormPart } from "../use-number-form";

type HeaderFieldsProps = { state: NumberFormPart; locked: boolean };

export function HeaderFields(props: HeaderFieldsProps) {
  return (
    <Part title="Headers" text="Sent with every request, for instance a token that your server checks." ruled>
      <HeaderRows {...props} />
    </Part>
  );
}

/** Values are write-only: a stored one is kept, replaced or removed, and never shown. */
export function HeaderRows({ state, locked }: HeaderFieldsProps) {
  const { form, values } = state;
  const { headers } = values.server;
  const errors = form.formState.errors.server?.headers;
  const list = useRef<HTMLDivElement>(null);

  const change = (next: HeaderForm[]) =>
    form.setValue("server.headers", next, { shouldDirty: true, shouldValidate: form.formState.isSubmitted });
  const edit = (index: number, part: Partial<HeaderForm>) =>
    change(headers.map((header, at) => (at === index ? { ...header, ...part } : header)));

  const add = () => {
    change([...headers, { name: "", value: "", kept: false }]);
    focusLater(list, "input[name='header-name']", headers.length);
  };
  const remove = (index: number) => {
    const { name } = headers[index] ?? { name: "" };
    change(headers.filter((_header, at) => at !== index));
    announce(name ? `Header ${name} removed` : "Header removed");
    focusLater(list, "button[data-remove]", Math.max(0, index - 1));
  };

  return (
    <div ref={list} className="grid gap-3">
      {headers.map((header, index) => (
        <div
          key={index}
          role="group"
          aria-label={`Header ${index + 1}`}
          className={cx(
            "grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-start gap-2 max-md:grid-cols-[minmax(0,1fr)_auto]",
            // side by side, the labels of the first row serve all
            index > 0 && "md:[&_div:has(>label)]:sr-only",
          )}
        >
          <TextField
            label="Header name"
            name="header-name"
            mono
            value={header.name}
            // a stored value belongs to its name
            readOnly={locked || header.kept}
            error={errors?.[index]?.name?.message}
            onChange={(event) => edit(index, { name: event.target.value })}
          />
          <SecretField
            key={header.kept ? "stored" : "typed"}
            label="Header value"
            stored={header.kept}
            className="max-md:col-start-1"
            readOnly={locked}
            value={header.value}
            error={errors?.[index]?.value?.message}
            onReplace={locked ? undefined : () => edit(index, { kept: false })}
            onChange={(event) => edit(index, { value: event.target.value })}
          />
          {locked ? null : (
            <IconButton
              data-remove
              label={`Remove header ${header.name || index + 1}`}
              icon={<Trash2 size={16} />}
              onClick={() => remove(index)}
              className="mt-[26px] max-md:col-start-2 max-md:row-start-1 md:mt-[28px] md:[[role=group]:not(:first-child)>&]:mt-0.5"
            />
          )}
        </div>
      ))}
      {headers.length === 0 ? <p className="text-text-3">No headers.</p> : null}
      {locked ? null : (
        <div>
          <Button size="bar" icon={<Plus size={14} />} onClick={add}>
            Add header
          </Button>
        </div>
      )}
    </div>
  );
}

/** The element is there after the next paint. */
function focusLater(within: React.RefObject<HTMLElement | null>, selector: string, index: number) {
  requestAnimationFrame(() => within.current?.querySelectorAll<HTMLElement>(selector)[index]?.focus());
}
