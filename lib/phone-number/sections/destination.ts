import { z } from "zod";
import { type FormJson, isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";
import { understandNumber } from "@/lib/domain/phone-format";
import { hiddenValue } from "@/lib/domain/phone-number-detail";
import { notASipUri, type Sentences, sentences, tooLong } from "./checks";
import { composedMessage, filledIn, textOf } from "./stored-text";
import { checkPlan, planFormOf, planOf, transferPlan } from "./transfer-plan";

export const destinationKinds = ["none", "number", "sip"] as const;

/** A transfer destination as a person fills it in; everything empty is left out. */
export const destination = z.object({
  kind: z.enum(destinationKinds),
  number: z.string(),
  numberE164CheckEnabled: z.boolean(),
  extension: z.string(),
  sipUri: z.string(),
  sipHeaders: z.array(z.object({ name: z.string(), value: z.string() })),
  callerId: z.string(),
  message: z.string(),
  description: z.string(),
  transferPlan,
  /** What is stored: fields that the form does not know stay as they are. */
  stored: z.custom<FormJson | null>(),
});

export type DestinationForm = z.infer<typeof destination>;

export const longestMessage = 1_000;

export function destinationFormOf(stored: JsonObject | null): DestinationForm {
  const { type, sipHeaders } = stored ?? {};
  return {
    kind: type === "sip" ? "sip" : type === "number" ? "number" : "none",
    number: textOf(stored?.number),
    numberE164CheckEnabled: stored?.numberE164CheckEnabled !== false,
    extension: textOf(stored?.extension),
    sipUri: textOf(stored?.sipUri),
    sipHeaders: isJsonObject(sipHeaders)
      ? Object.entries(sipHeaders).map(([name, value]) => ({ name, value: textOf(value) }))
      : [],
    callerId: textOf(stored?.callerId),
    message: textOf(stored?.message),
    description: textOf(stored?.description),
    transferPlan: planFormOf(stored?.transferPlan),
    stored,
  };
}

/** The destination for the wire: what is stored with what was filled in on top; nothing empty goes out. */
export function destinationOf(form: DestinationForm): JsonObject | null {
  if (form.kind === "none") return null;
  const stored = (form.stored ?? {}) as JsonObject;
  const rest = Object.fromEntries(Object.entries(stored).filter(([name]) => !ofOneKind.has(name)));
  const own =
    form.kind === "number"
      ? {
          number: numberForWire(form),
          numberE164CheckEnabled: e164Flag(form.numberE164CheckEnabled, stored.numberE164CheckEnabled),
          extension: form.extension.trim(),
        }
      : { sipUri: form.sipUri.trim(), sipHeaders: headersOf(form.sipHeaders) };
  const sent = filledIn({
    ...rest,
    type: form.kind,
    ...own,
    callerId: form.callerId.trim(),
    message: form.message.trim() || composedMessage(stored.message),
    description: form.description.trim(),
    transferPlan: planOf(form.transferPlan, stored.transferPlan),
  });
  return saysNothing(form) ? { ...sent, message: "" } : sent;
}

/** Something is stored that the form cannot show; it stays until another kind is chosen. */
export function isOfUnknownKind({ kind, stored }: Pick<DestinationForm, "kind" | "stored">): boolean {
  return kind === "none" && stored !== null && stored.type !== "number" && stored.type !== "sip";
}

/** What the other kind would refuse. */
const ofOneKind = new Set(["number", "numberE164CheckEnabled", "extension", "sipUri", "sipHeaders"]);

/** A stored empty message silences the transfer, where without any message Vapi says its own. */
export function saysNothing({ message, stored }: Pick<DestinationForm, "message" | "stored">): boolean {
  return message.trim() === "" && stored?.message === "";
}

/** On is the upstream's default, so it is said only where something is stored. */
function e164Flag(wanted: boolean, stored: Json | undefined): boolean | undefined {
  return wanted && stored === undefined ? undefined : wanted;
}

function numberForWire({ number, numberE164CheckEnabled }: DestinationForm): string {
  const typed = number.trim();
  return numberE164CheckEnabled ? (understandNumber(typed)?.e164 ?? typed) : typed;
}

function headersOf(headers: DestinationForm["sipHeaders"]): JsonObject | undefined {
  const named = headers.filter(({ name }) => name.trim() !== "");
  return named.length > 0 ? Object.fromEntries(named.map(({ name, value }) => [name.trim(), value])) : undefined;
}

/** `at` is the path of the destination in the form. */
export function checkDestination(form: DestinationForm, at: string): Sentences {
  if (form.kind === "none") return {};
  const own: Found =
    form.kind === "number"
      ? { number: numberComplaint(form), extension: tooLong(form.extension.trim(), 10) }
      : { sipUri: notASipUri(form.sipUri), ...within("sipHeaders", checkHeaders(form.sipHeaders)) };
  const found = {
    ...own,
    callerId: tooLong(form.callerId.trim(), 40),
    message: tooLong(form.message, longestMessage),
    ...within("transferPlan", checkPlan(form.transferPlan)),
  };
  return sentences(within(at, found));
}

type Found = Record<string, string | false>;

function within(path: string, found: Found): Found {
  return Object.fromEntries(Object.entries(found).map(([name, said]) => [`${path}.${name}`, said]));
}

function checkHeaders(headers: DestinationForm["sipHeaders"]): Found {
  return Object.fromEntries(
    headers.flatMap(({ name, value }, index) => [
      [`${index}.name`, name.trim() === "" && value.trim() !== "" && "Type the name of the header."],
      [
        `${index}.value`,
        value === hiddenValue && "Type this value again: a hidden one is not kept in what was edited.",
      ],
    ]),
  );
}

function numberComplaint({ number, numberE164CheckEnabled }: DestinationForm): string | false {
  const typed = number.trim();
  if (typed === "") return "Type the number that rings.";
  if (!numberE164CheckEnabled)
    return !/^\+?[a-z\d]{3,40}$/i.test(typed) && "Use 3 to 40 letters or digits, with a + in front or without.";
  return understandNumber(typed)?.valid !== true && "Write it with its country code, such as +1 415 555 0123.";
}
