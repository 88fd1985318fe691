"use client";

import { Plus, Trash2 } from "lucide-react";
import { useRef } from "react";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { announce } from "@/components/ui/live-region";
import type { NumberFormPart } from "../use-number-form";
import { sentenceOf } from "./sentence-of";

/** Custom headers that go with the transfer. */
export function SipHeaders({ state, locked }: { state: NumberFormPart; locked: boolean }) {
  const { form, values } = state;
  const { sipHeaders } = values.fallbackDestination;
  const errors = form.formState.errors.fallbackDestination?.sipHeaders;
  const list = useRef<HTMLDivElement>(null);

  const change = (next: typeof sipHeaders) =>
    form.setValue("fallbackDestination.sipHeaders", next, {
      shouldDirty: true,
      shouldValidate: form.formState.isSubmitted,
    });
  const edit = (index: number, part: Partial<(typeof sipHeaders)[number]>) =>
    change(sipHeaders.map((header, at) => (at === index ? { ...header, ...part } : header)));
  const focusLater = (selector: string) =>
    requestAnimationFrame(() => [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])].at(-1)?.focus());
  const add = () => {
    change([...sipHeaders, { name: "", value: "" }]);
    focusLater("input[name='sip-header-name']");
  };
  const remove = (index: number) => {
    change(sipHeaders.filter((_header, at) => at !== index));
    announce("SIP header removed");
    focusLater("button");
  };

  return (
    <div ref={list} className="grid gap-3">
      {sipHeaders.map((header, index) => (
        <div
          key={index}
          role="group"
          aria-label={`SIP header ${index + 1}`}
          className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-start gap-2 max-md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <TextField
            label="SIP header name"
            name="sip-header-name"
            mono
            readOnly={locked}
            value={header.name}
            error={sentenceOf(errors?.[index]?.name)}
            onChange={(event) => edit(index, { name: event.target.value })}
          />
          <TextField
            label="SIP header value"
            className="max-md:col-start-1"
            mono
            readOnly={locked}
            value={header.value}
            error={sentenceOf(errors?.[index]?.value)}
            onChange={(event) => edit(index, { value: event.target.value })}
          />
          {locked ? null : (
            <IconButton
              label={`Remove SIP header ${header.name || index + 1}`}
              icon={<Trash2 size={16} />}
              onClick={() => remove(index)}
              className="mt-[26px] max-md:col-start-2 max-md:row-start-1"
            />
          )}
        </div>
      ))}
      {locked ? null : (
        <div>
          <Button size="bar" icon={<Plus size={14} />} onClick={add}>
            Add SIP header
          </Button>
        </div>
      )}
    </div>
  );
}
