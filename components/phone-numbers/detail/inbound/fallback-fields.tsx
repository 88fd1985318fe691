"use client";

import { SwitchField } from "@/components/forms/switch-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { PhoneField } from "@/components/phone-numbers/import/phone-field";
import { longestMessage, saysNothing } from "@/lib/phone-number/sections/destination";
import { composedMessage } from "@/lib/phone-number/sections/stored-text";
import type { NumberFormPart } from "../use-number-form";
import { composedWords } from "./plan-fields";
import { sentenceOf } from "./sentence-of";
import { SipHeaders } from "./sip-headers";

type FallbackFieldsProps = { state: NumberFormPart; readOnly: string | undefined };

export function FallbackNumber(props: FallbackFieldsProps) {
  return (
    <>
      <NumberLine {...props} />
      <NumberFurther {...props} />
    </>
  );
}

export function FallbackSip(props: FallbackFieldsProps) {
  return (
    <>
      <SipLine {...props} />
      <SipFurther {...props} />
    </>
  );
}

/** Who rings, and how. */
export function NumberLine({ state, readOnly }: FallbackFieldsProps) {
  const { form, values } = state;
  const { number, numberE164CheckEnabled } = values.fallbackDestination;
  const errors = form.formState.errors.fallbackDestination;
  const locked = readOnly !== undefined;
  return (
    <div className="grid grid-cols-[minmax(0,5fr)_112px_minmax(0,5fr)] gap-3 max-md:grid-cols-[minmax(0,1fr)_112px]">
      <PhoneField
        label="Fallback number"
        value={number}
        verbatim={!numberE164CheckEnabled}
        readOnly={locked}
        error={sentenceOf(errors?.number)}
        {...form.register("fallbackDestination.number")}
      />
      <TextField
        label="Extension"
        inputMode="tel"
        readOnly={locked}
        error={sentenceOf(errors?.extension)}
        {...form.register("fallbackDestination.extension")}
      />
      <CallerId state={state} locked={locked} help="Empty: the caller’s own number." />
    </div>
  );
}

export function NumberFurther({ state, readOnly }: FallbackFieldsProps) {
  const { form, values } = state;
  const errors = form.formState.errors.fallbackDestination;
  return (
    <>
      <Message state={state} locked={readOnly !== undefined} />
      <SwitchField
        label="Check the fallback for E.164"
        checked={values.fallbackDestination.numberE164CheckEnabled}
        consequence="Off allows numbers that only your SIP trunk understands, sent as typed."
        disabledReason={readOnly}
        error={sentenceOf(errors?.numberE164CheckEnabled)}
        onCheckedChange={(on) =>
          form.setValue("fallbackDestination.numberE164CheckEnabled", on, {
            shouldDirty: true,
            shouldValidate: form.formState.isSubmitted,
          })
        }
      />
    </>
  );
}

export function SipLine({ state, readOnly }: FallbackFieldsProps) {
  const { form } = state;
  const errors = form.formState.errors.fallbackDestination;
  const locked = readOnly !== undefined;
  return (
    <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
      <TextField
        label="Fallback SIP URI"
        mono
        inputMode="email"
        autoCapitalize="off"
        placeholder="sip:desk@pbx.example"
        readOnly={locked}
        error={sentenceOf(errors?.sipUri)}
        {...form.register("fallbackDestination.sipUri")}
      />
      <CallerId state={state} locked={locked} help="Only used when the transfer plan dials." />
    </div>
  );
}

export function SipFurther({ state, readOnly }: FallbackFieldsProps) {
  const locked = readOnly !== undefined;
  return (
    <>
      <Message state={state} locked={locked} />
      <SipHeaders state={state} locked={locked} />
    </>
  );
}

type OneFieldProps = { state: NumberFormPart; locked: boolean };

function CallerId({ state: { form }, locked, help }: OneFieldProps & { help: string }) {
  return (
    <TextField
      label="Caller ID"
      mono
      placeholder="{{customer.number}}"
      className="max-md:col-span-full"
      readOnly={locked}
      error={sentenceOf(form.formState.errors.fallbackDestination?.callerId)}
      help={help}
      {...form.register("fallbackDestination.callerId")}
    />
  );
}

function Message({ state: { form, values }, locked }: OneFieldProps) {
  const { message, stored } = values.fallbackDestination;
  const composed = message === "" && composedMessage(stored?.message) !== undefined;
  return (
    <TextArea
      label="Message"
      rows={2}
      counter={[...message].length}
      maxLength={longestMessage}
      readOnly={locked}
      error={sentenceOf(form.formState.errors.fallbackDestination?.message)}
      help={composed ? composedWords : saysNothing(values.fallbackDestination) ? silentWords : spokenWords}
      {...form.register("fallbackDestination.message")}
    />
  );
}

const spokenWords = "Said to the caller before the transfer. Empty: “Transferring the call now”.";
const silentWords = "The transfer is stored as silent, and stays so unless you type a message.";
