"use client";

import { Segments } from "@/components/forms/segments";
import { TextField } from "@/components/forms/text-field";
import { type DestinationForm, destinationKinds, isOfUnknownKind } from "@/lib/phone-number/sections/destination";
import { ChangedMark } from "../changed-mark";
import { Part } from "../part";
import type { NumberFormPart, NumberFormState } from "../use-number-form";
import { FallbackNumber, FallbackSip } from "./fallback-fields";
import { KeptNote } from "./kept-note";
import { sentenceOf } from "./sentence-of";
import { TransferPlanFields } from "./transfer-plan-fields";

export const kindWords: Record<DestinationForm["kind"], string> = { none: "None", number: "Phone number", sip: "SIP" };

type FallbackPartProps = { state: NumberFormState; readOnly: string | undefined };

/** Who rings when the server was asked and gave no answer. */
export function FallbackPart({ state, readOnly }: FallbackPartProps) {
  const { form, values } = state;
  const { kind } = values.fallbackDestination;
  const locked = readOnly !== undefined;
  const errors = form.formState.errors.fallbackDestination;
  // a sentence about the whole: the upstream refused it without naming a field
  const refused = sentenceOf(errors);
  return (
    <Part
      title="Fallback destination"
      text="Rings when the server URL is asked and gives no answer. Otherwise the call is hung up."
      aside={state.changed.includes("fallback") ? <ChangedMark /> : undefined}
      ruled
    >
      <Segments
        label="Fallback"
        hideLabel
        options={destinationKinds.map((value) => ({ value, label: kindWords[value] }))}
        value={kind}
        disabled={locked}
        onChange={(next) =>
          form.setValue("fallbackDestination.kind", next, {
            shouldDirty: true,
            shouldValidate: form.formState.isSubmitted,
          })
        }
      />
      {refused ? (
        <p role="alert" className="text-xs text-danger">
          {refused}
        </p>
      ) : null}
      {isOfUnknownKind(values.fallbackDestination) ? (
        <KeptNote>
          A fallback of a kind that Switchboard does not know is stored. It stays unless you choose another one.
        </KeptNote>
      ) : null}
      {kind === "number" ? <FallbackNumber state={state} readOnly={readOnly} /> : null}
      {kind === "sip" ? <FallbackSip state={state} readOnly={readOnly} /> : null}
      {kind === "none" ? null : <TransferFields state={state} locked={locked} />}
    </Part>
  );
}

export function TransferFields({ state, locked }: { state: NumberFormPart; locked: boolean }) {
  const { register, formState } = state.form;
  return (
    <>
      <TextField
        label="Description"
        readOnly={locked}
        help="A note on this destination, stored at Vapi."
        error={sentenceOf(formState.errors.fallbackDestination?.description)}
        {...register("fallbackDestination.description")}
      />
      <TransferPlanFields state={state} locked={locked} />
    </>
  );
}
