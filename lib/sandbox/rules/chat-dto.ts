import {
  anyObject,
  boolean,
  type Check,
  complaints,
  isRecord,
  list,
  numeric,
  object,
  oneOf,
  text,
  uuid,
} from "./checks";
import { customer } from "./customer-dto";

const said: Check = (value, name) => {
  if (Array.isArray(value) && value.length > 0) return list(anyObject)(value, name);
  return typeof value === "string" && value !== "" ? [] : [`${name} should not be empty`];
};

const chatFields = {
  assistantId: uuid,
  assistant: anyObject,
  assistantOverrides: anyObject,
  squadId: uuid,
  squad: anyObject,
  name: text({ max: 40 }),
  sessionId: uuid,
  input: said,
  stream: boolean,
  previousChatId: text(),
  transport: object(
    {
      conversationType: oneOf("chat"),
      phoneNumberId: uuid,
      customer,
      customerId: text(),
      useLLMGeneratedMessageForOutbound: boolean,
      type: oneOf("twilio.sms"),
    },
    ["type"],
  ),
};

const sessionFields = {
  name: text({ max: 40 }),
  status: oneOf("active", "completed"),
  expirationSeconds: numeric({ min: 60, max: 2_592_000 }),
  assistantId: uuid,
  assistant: anyObject,
  assistantOverrides: anyObject,
  squadId: uuid,
  squad: anyObject,
  messages: list(anyObject),
  customer,
  customerId: text(),
  phoneNumberId: uuid,
  phoneNumber: anyObject,
};

/** Complaints about POST /chat. The text for a missing input is our reading. */
export function chatComplaints(body: unknown): string[] {
  return isRecord(body) ? complaints({ fields: chatFields, required: ["input"] }, body) : ["body must be an object"];
}

/** Complaints about POST /session. */
export function sessionComplaints(body: unknown): string[] {
  return isRecord(body) ? complaints({ fields: sessionFields, required: [] }, body) : ["body must be an object"];
}
