"use client";

import { Plus, Trash2 } from "lucide-react";
import { useFieldArray, useFormContext } from "react-hook-form";
import { SelectField } from "@/components/forms/select-field";
import { SwitchField } from "@/components/forms/switch-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { GatewayValues, trunkCredential } from "@/lib/credentials/schema";
import type { z } from "zod";

type Trunk = z.input<typeof trunkCredential>;

export const newGateway: GatewayValues = {
  ip: "",
  port: 5060,
  outboundProtocol: "udp",
  inboundEnabled: true,
  outboundEnabled: true,
};

const protocols = [
  { value: "udp", label: "UDP" },
  { value: "tcp", label: "TCP" },
  { value: "tls", label: "TLS" },
  { value: "tls/srtp", label: "TLS with SRTP" },
];

export function Gateways() {
  const { control } = useFormContext<Trunk>();
  const { fields, append, remove } = useFieldArray({ control, name: "gateways" });
  return (
    <div className="grid gap-3">
      {fields.map((field, index) => (
        <Gateway key={field.id} index={index} onRemove={fields.length > 1 ? () => remove(index) : undefined} />
      ))}
      <Button icon={<Plus size={14} />} onClick={() => append(newGateway)} className="justify-self-start">
        Add gateway
      </Button>
    </div>
  );
}

function Gateway({ index, onRemove }: { index: number; onRemove: (() => void) | undefined }) {
  const { register, watch, setValue, formState } = useFormContext<Trunk>();
  const errors = formState.errors.gateways?.[index];
  const toggle = (name: "inboundEnabled" | "outboundEnabled", label: string) => (
    <SwitchField
      plain
      label={label}
      checked={watch(`gateways.${index}.${name}`)}
      onCheckedChange={(checked) =>
        setValue(`gateways.${index}.${name}`, checked, { shouldValidate: formState.isSubmitted })
      }
      error={errors?.[name]?.message}
    />
  );
  return (
    <fieldset className="grid grid-cols-2 gap-3 rounded-sm border border-hairline p-3 md:grid-cols-[1fr_88px_132px]">
      <legend className="sr-only">Gateway {index + 1}</legend>
      {onRemove ? (
        <div className="col-span-full -mt-1 -mr-1 flex items-center justify-between">
          <span aria-hidden="true" className="digits text-xs text-text-3">
            Gateway {index + 1}
          </span>
          <IconButton label={`Remove gateway ${index + 1}`} size="bar" icon={<Trash2 size={14} />} onClick={onRemove} />
        </div>
      ) : null}
      <TextField
        label="Gateway address"
        mono
        className="max-md:col-span-2"
        {...register(`gateways.${index}.ip`)}
        error={errors?.ip?.message}
      />
      <TextField
        label="Port"
        inputMode="numeric"
        {...register(`gateways.${index}.port`)}
        error={errors?.port?.message}
      />
      <SelectField label="Protocol" options={protocols} {...register(`gateways.${index}.outboundProtocol`)} />
      <div className="col-span-full flex flex-wrap items-start gap-x-8 gap-y-2">
        {toggle("inboundEnabled", "Inbound calls")}
        {toggle("outboundEnabled", "Outbound calls")}
      </div>
    </fieldset>
  );
}
