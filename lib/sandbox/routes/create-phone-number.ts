import { randomUUID } from "node:crypto";
import { type Answer, json, refusal } from "../answer";
import { drawFreeNumber } from "../rules/free-number";
import { type Imported, importRefusal } from "../rules/import-refusal";
import { createComplaints } from "../rules/phone-number-dto";
import { activate, type NumberRow } from "../world";
import { parseBody, type Request, type Route, stamp, withoutNulls } from "./route";

export const createPhoneNumberRoute: Route = { method: "POST", path: /^\/phone-number$/, answer: create };

function create(request: Request): Answer {
  const body = parseBody(request.incoming.body);
  if ("error" in body) return refusal(400, body.error);
  const found = createComplaints(body.parsed);
  if (found.length > 0) return refusal(400, found);
  const wanted = body.parsed as Imported;
  const { world, faults } = request;
  const refused = importRefusal({
    body: wanted,
    existing: world.numbers.newestFirst(),
    knowsCredential: (id) => world.credentials.get(id) !== undefined,
    duplicatesAccepted: faults.has("duplicates-accepted"),
  });
  if (refused) return refusal(400, refused);
  return wanted.provider === "vapi" && !wanted.sipUri ? buy(request, wanted) : keep(request, wanted);
}

/** An import is usable at once; Twilio rows say `smsEnabled`, asked for or not. */
function keep({ world, now }: Request, wanted: Imported): Answer {
  const sms = wanted.provider === "twilio" ? { smsEnabled: wanted.smsEnabled ?? true } : {};
  const row = newRow(world.orgId, now, { ...wanted, ...sms, status: "active" });
  world.numbers.put(row);
  return json(201, row);
}

/** A free number takes minutes to become usable; whether it shows its digits meanwhile is a switch, as nobody knows. */
function buy({ world, now, faults }: Request, wanted: Imported): Answer {
  const drawn = drawFreeNumber({
    areaCode: typeof wanted.numberDesiredAreaCode === "string" ? wanted.numberDesiredAreaCode : undefined,
    existing: world.numbers.newestFirst(),
    hasPaymentMethod: !faults.has("no-payment-method"),
  });
  if ("refused" in drawn) return refusal(400, drawn.refused);
  const number = faults.has("number-while-activating") ? drawn.digits : undefined;
  const row = newRow(world.orgId, now, { ...wanted, number, status: "activating" });
  world.numbers.put(row);
  const at = now + world.pace.activationMs;
  world.due.push({ at, run: () => activate(world, row.id, at, drawn.digits) });
  return json(201, row);
}

function newRow(orgId: string, now: number, fields: Imported & { status: string }): NumberRow {
  const at = stamp(now);
  return withoutNulls({ id: randomUUID(), orgId, ...fields, createdAt: at, updatedAt: at });
}
