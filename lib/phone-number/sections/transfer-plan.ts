import { z } from "zod";
import { isJsonObject, type JsonObject } from "@/lib/domain/json";
import { notAWebAddress, notWithin, numberOf, type Sentences, tooLong } from "./checks";
import { composedMessage, filledIn, textOf } from "./stored-text";

export const transferPlan = z.object({
  /** Empty: no plan, which the upstream reads as a blind transfer. */
  mode: z.string(),
  message: z.string(),
  timeout: z.string(),
  sipVerb: z.string(),
  dialTimeout: z.string(),
  holdAudioUrl: z.string(),
  transferCompleteAudioUrl: z.string(),
  twiml: z.string(),
});

export type TransferPlanForm = z.infer<typeof transferPlan>;
export type PlanField = Exclude<keyof TransferPlanForm, "mode">;

export const standardTimeout = "60";

const waits = "warm-transfer-wait-for-operator-to-speak-first-and-then-say";

/** Every mode of the upstream in plain words, with the fields that it alone reads (upstream's description of TransferPlan). */
export const transferModes: Record<string, { label: string; reads: readonly PlanField[] }> = {
  "blind-transfer": { label: "Blind transfer", reads: [] },
  "blind-transfer-add-summary-to-sip-header": {
    label: "Blind transfer, summary in a SIP header",
    reads: ["message"],
  },
  "warm-transfer-say-message": { label: "Warm transfer, says a message first", reads: ["message"] },
  "warm-transfer-say-summary": { label: "Warm transfer, says a summary first", reads: [] },
  "warm-transfer-twiml": { label: "Warm transfer, runs TwiML first", reads: ["twiml"] },
  [`${waits}-message`]: {
    label: "Warm transfer, waits for a voice, then says a message",
    reads: ["message", "timeout"],
  },
  [`${waits}-summary`]: { label: "Warm transfer, waits for a voice, then says a summary", reads: ["timeout"] },
  "warm-transfer-experimental": {
    label: "Warm transfer with the caller on hold (experimental)",
    reads: ["message", "holdAudioUrl", "transferCompleteAudioUrl"],
  },
};

/** What decides in the chosen mode. Of a mode that is not known, everything may. */
export function planFields({ mode, sipVerb }: Pick<TransferPlanForm, "mode" | "sipVerb">): readonly PlanField[] {
  if (mode === "") return [];
  const known = Object.hasOwn(transferModes, mode) ? transferModes[mode] : undefined;
  const reads = known?.reads ?? ["message", "timeout", "twiml", "holdAudioUrl", "transferCompleteAudioUrl"];
  return ["sipVerb", ...(sipVerb === "dial" ? (["dialTimeout"] as const) : []), ...reads];
}

export function planFormOf(given: unknown): TransferPlanForm {
  const plan = isJsonObject(given) ? given : {};
  return {
    mode: textOf(plan.mode),
    message: textOf(plan.message),
    timeout: textOf(plan.timeout),
    sipVerb: textOf(plan.sipVerb),
    dialTimeout: textOf(plan.dialTimeout),
    holdAudioUrl: textOf(plan.holdAudioUrl),
    transferCompleteAudioUrl: textOf(plan.transferCompleteAudioUrl),
    twiml: textOf(plan.twiml),
  };
}

/** The plan for the wire: what does not decide in this mode, and what the form does not know, stays as it is stored. */
export function planOf(form: TransferPlanForm, stored: unknown): JsonObject | undefined {
  if (form.mode === "") return undefined;
  const kept = isJsonObject(stored) ? stored : {};
  const shown = {
    message: form.message.trim() || composedMessage(kept.message),
    timeout: numberOf(form.timeout),
    sipVerb: form.sipVerb,
    dialTimeout: numberOf(form.dialTimeout),
    holdAudioUrl: form.holdAudioUrl.trim(),
    transferCompleteAudioUrl: form.transferCompleteAudioUrl.trim(),
    twiml: form.twiml,
  };
  const decides = planFields(form).map((field) => [field, shown[field]] as const);
  return filledIn({ ...kept, mode: form.mode, ...Object.fromEntries(decides) });
}

export function checkPlan(form: TransferPlanForm): Record<string, Sentences[string] | false> {
  const range = { min: 1, max: 600 };
  const audio = (url: string) => url.trim() !== "" && notAWebAddress(url);
  const found: Record<PlanField, string | false> = {
    sipVerb: false,
    message: tooLong(form.message, 1000),
    timeout: notWithin(form.timeout, range),
    dialTimeout: notWithin(form.dialTimeout, range),
    twiml: tooLong(form.twiml, 4096),
    holdAudioUrl: audio(form.holdAudioUrl),
    transferCompleteAudioUrl: audio(form.transferCompleteAudioUrl),
  };
  return Object.fromEntries(planFields(form).map((field) => [field, found[field]]));
}

/** The plan in a few words, for where it is folded. */
export function planWords(form: TransferPlanForm): string {
  const mode = form.mode || "blind-transfer";
  const known = Object.hasOwn(transferModes, mode) ? transferModes[mode] : undefined;
  const fields = planFields(form);
  const seconds = fields.includes("timeout") ? form.timeout : fields.includes("dialTimeout") ? form.dialTimeout : null;
  return [known?.label ?? mode, seconds !== null && `${seconds.trim() || standardTimeout} s timeout`]
    .filter(Boolean)
    .join(", ");
}

const shownOnPlan = new Set<string>(transferPlan.keyof().options);

/** Names of what is stored in the plan and not shown in the form. */
export function keptInPlan(stored: unknown): string[] {
  return isJsonObject(stored) ? Object.keys(stored).filter((name) => !shownOnPlan.has(name)) : [];
}
