import "server-only";
import { AppError, isAppError } from "@/lib/domain/errors";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { ChatBody } from "@/lib/vapi/types";
import { canReceive, canText } from "./can-text";
import { refusedText } from "./sentences";
import type { NewMessage } from "./schema";

/** Everything that is decided before a message goes out. */
export type Outgoing = {
  phone: PhoneNumber;
  /** E.164 */
  to: string;
  /** The thread it goes on in; undefined: it begins one. */
  sessionId: string | undefined;
  message: Pick<NewMessage, "text" | "mode">;
};

/** Says no before anything is sent where it is sure already that the upstream would. */
export function checkOutgoing({ phone, to, sessionId, message }: Outgoing): void {
  for (const may of [canText(phone), canReceive(to)]) if (!may.ok) throw refusedText(may);
  const nobody = !sessionId && !phone.assistantId && !phone.squadId;
  if (message.mode === "assistant" && nobody)
    throw refusedText({
      reason: "No assistant can write this: nobody answers this number.",
      next: "Choose an assistant on its Inbound tab; it answers replies as well.",
    });
}

/** A thread brings its number, customer and assistant; a new one is told them, and takes no other fields. */
export function chatBody({ phone, to, sessionId, message }: Outgoing): ChatBody {
  const how = { type: "twilio.sms", useLLMGeneratedMessageForOutbound: message.mode === "assistant" } as const;
  if (sessionId) return { input: message.text, sessionId, transport: how };
  const answerer = phone.assistantId
    ? { assistantId: phone.assistantId }
    : phone.squadId
      ? { squadId: phone.squadId }
      : {};
  return {
    input: message.text,
    ...answerer,
    transport: { ...how, phoneNumberId: phone.id, customer: { number: to } },
  };
}

const formFields: Readonly<Record<string, string>> = {
  input: "text",
  customer: "to",
  "transport.customer": "to",
  "customer.number": "to",
};

/** The upstream speaks of the body's fields, the form has names of its own. */
export function underFormFields(error: unknown): unknown {
  if (!isAppError(error) || !error.failure.fields) return error;
  const fields = Object.entries(error.failure.fields).map(([name, text]) => [formFields[name] ?? name, text]);
  return new AppError({ ...error.failure, fields: Object.fromEntries(fields) }, { cause: error });
}
