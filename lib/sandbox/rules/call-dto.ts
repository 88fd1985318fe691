import { anyObject, type Check, complaints, isRecord, list, matching, object, text, uuid } from "./checks";
import { customer } from "./customer-dto";

const moment: Check = matching(
  /^\d{4}-\d\d-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/,
  "must be a valid ISO 8601 date string",
);

const fields = {
  assistantVersion: text(),
  transport: anyObject,
  customers: list(customer),
  name: text({ max: 40 }),
  schedulePlan: object({ earliestAt: moment, latestAt: moment }, ["earliestAt"]),
  assistantId: uuid,
  assistant: anyObject,
  assistantOverrides: anyObject,
  squadId: uuid,
  squad: anyObject,
  squadOverrides: anyObject,
  workflowId: uuid,
  workflow: anyObject,
  workflowOverrides: anyObject,
  phoneNumberId: uuid,
  phoneNumber: anyObject,
  customerId: text(),
  customer,
};

/** Complaints about POST /call. */
export function callComplaints(body: unknown): string[] {
  return isRecord(body) ? complaints({ fields, required: [] }, body) : ["body must be an object"];
}
