"use client";

import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { isJsonObject } from "@/lib/domain/json";
import { composedMessage } from "@/lib/phone-number/sections/stored-text";
import {
  keptInPlan,
  planFields,
  type PlanField,
  standardTimeout,
  transferModes,
} from "@/lib/phone-number/sections/transfer-plan";
import type { NumberFormPart } from "../use-number-form";
import { KeptNote } from "./kept-note";
import { sentenceOf } from "./sentence-of";

const listOf = new Intl.ListFormat("en");

/** The mode and what it reads; the rest of a stored plan stays as it is. */
export function PlanFields({ state, locked }: { state: NumberFormPart; locked: boolean }) {
  const { form, values } = state;
  const { transferPlan: plan, stored } = values.fallbackDestination;
  const errors = form.formState.errors.fallbackDestination?.transferPlan;
  const storedPlan = stored?.transferPlan;
  const fields = planFields(plan);
  const kept = keptInPlan(storedPlan);
  const composed = isJsonObject(storedPlan) && composedMessage(storedPlan.message) !== undefined;
  const has = (field: PlanField) => fields.includes(field);
  const field = (name: PlanField) => ({
    readOnly: locked,
    error: sentenceOf(errors?.[name]),
    ...form.register(`fallbackDestination.transferPlan.${name}`),
  });

  return (
    <>
      <SelectField
        label="Transfer mode"
        disabled={locked}
        options={modeOptions(isJsonObject(storedPlan) ? storedPlan.mode : undefined)}
        error={sentenceOf(errors?.mode)}
        {...form.register("fallbackDestination.transferPlan.mode")}
      />
      {has("message") ? (
        <TextArea
          label="Message to who picks up"
          rows={2}
          counter={[...plan.message].length}
          maxLength={1000}
          help={composed && plan.message === "" ? composedWords : undefined}
          {...field("message")}
        />
      ) : null}
      {has("twiml") ? (
        <TextArea
          label="TwiML"
          mono
          rows={4}
          counter={[...plan.twiml].length}
          maxLength={4096}
          help="Play, Say, Gather, Hangup and Pause."
          {...field("twiml")}
        />
      ) : null}
      <div className="grid grid-cols-2 gap-x-3 gap-y-4 empty:hidden max-md:grid-cols-1">
        {has("timeout") ? (
          <TextField
            label="Wait for a voice, in seconds"
            inputMode="numeric"
            placeholder={standardTimeout}
            help="1 to 600; 60 when empty."
            {...field("timeout")}
          />
        ) : null}
        {has("sipVerb") ? (
          <SelectField
            label="SIP verb"
            disabled={locked}
            options={verbs}
            error={sentenceOf(errors?.sipVerb)}
            {...form.register("fallbackDestination.transferPlan.sipVerb")}
          />
        ) : null}
        {has("dialTimeout") ? (
          <TextField
            label="Ring for, in seconds"
            inputMode="numeric"
            placeholder={standardTimeout}
            help="1 to 600; 60 when empty."
            {...field("dialTimeout")}
          />
        ) : null}
        {has("holdAudioUrl") ? (
          <TextField
            label="Hold music"
            type="url"
            mono
            placeholder="https://"
            help="MP3 or WAV; Vapi’s own when empty."
            {...field("holdAudioUrl")}
          />
        ) : null}
        {has("transferCompleteAudioUrl") ? (
          <TextField
            label="Sound when connected"
            type="url"
            mono
            placeholder="https://"
            help="MP3 or WAV."
            {...field("transferCompleteAudioUrl")}
          />
        ) : null}
      </div>
      {kept.length > 0 ? (
        <KeptNote>
          {plan.mode === ""
            ? "Saving takes the stored plan away, with what is not shown here: "
            : "Stored with the plan, not shown here, and kept: "}
          {listOf.format(kept)}.
        </KeptNote>
      ) : null}
    </>
  );
}

export const composedWords = "A message in several parts is stored. It stays unless you type another one.";

const verbs = [
  { value: "", label: "Standard (REFER)" },
  { value: "refer", label: "REFER: hands the call over" },
  { value: "bye", label: "BYE: ends this leg" },
  { value: "dial", label: "DIAL: calls the destination" },
];

function modeOptions(stored: unknown) {
  const known = Object.entries(transferModes).map(([value, { label }]) => ({ value, label }));
  const unknown =
    typeof stored === "string" && !Object.hasOwn(transferModes, stored) ? [{ value: stored, label: stored }] : [];
  return [{ value: "", label: "No plan: blind transfer" }, ...known, ...unknown];
}
