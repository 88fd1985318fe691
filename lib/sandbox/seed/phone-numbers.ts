import type { NumberRow, Row } from "../world";
import type { SeedPlace } from "./assistants";
import { cast } from "./cast";
import { credentialOf } from "./credentials";
import { type CrowdAnswers, drawPart } from "./crowd";
import { createNumberPool, type DrawNumber } from "./number-ranges";
import { withOddity } from "./oddities";
import type { Part } from "./part";
import { createRandom, idOf, type Random, secretOf } from "./random";
import { branches } from "./words";

export type Activation = { id: string; at: number; digits: string };

type AnyPart = Omit<Part, "to"> & { to: Part["to"] | CrowdAnswers };
type Maker = SeedPlace & {
  assistants: readonly Row[];
  squads: readonly Row[];
  random: Random;
  draw: DrawNumber;
  count: number;
};

const day = 86_400_000;
/** Oldest row of a large world. */
const oldest = 720;
/** A free number that has been activating for longer than this is stuck, and stays so. */
const activationWindow = 12 / 1440;

export function seedNumbers(place: SeedPlace & Pick<Maker, "assistants" | "squads" | "count"> & { seed: string }): {
  numbers: NumberRow[];
  activations: Activation[];
} {
  const random = createRandom(place.seed);
  const maker = { ...place, random, draw: drawAnywhere(createNumberPool()) };
  const parts: AnyPart[] = Array.from({ length: place.count }, (_, index) => cast[index] ?? drawPart(random, index));
  const numbers = parts.map((part, index) => toRow(part, index, maker));
  return { numbers, activations: parts.flatMap((part, index) => activationOf(part, numbers[index]!, maker)) };
}

/** Where a city has no reserved numbers left, its neighbours have. */
function drawAnywhere(draw: DrawNumber): DrawNumber {
  const places = branches.flatMap((branch) => branch.places);
  return (wanted) => {
    let digits = draw(wanted);
    for (let index = 0; digits === undefined && index < places.length; index++) digits = draw(places[index]!);
    return digits;
  };
}

function toRow(part: AnyPart, index: number, maker: Maker): NumberRow {
  const { name, provider, sip, digits, place, status = "active" } = part;
  const id = idOf(maker.key, "number", index);
  const number = digits ?? (place && maker.draw(place));
  const row: NumberRow = {
    id,
    orgId: maker.orgId,
    provider,
    ...(number && { number }),
    ...(name && { name }),
    ...access(part, id, maker),
    ...(sip && { sipUri: `sip:${sip}@sip.vapi.ai` }),
    ...answering(part.to, id, maker),
    ...(status !== "missing" && { status }),
    ...dates(part, index, maker),
  };
  return withOddity(row, part.odd, maker.key);
}

/** What connects a number to its carrier, secrets included: the API returns them, so the sandbox does. */
function access({ provider, sip, place, sms = true }: AnyPart, id: string, { key }: Maker): Record<string, unknown> {
  const credentialId = credentialOf(provider, key);
  if (provider === "twilio") {
    const twilioAccountSid = `AC${idOf(key, "account").replaceAll("-", "")}`;
    return { twilioAccountSid, twilioAuthToken: secretOf(key, "twilio"), smsEnabled: sms };
  }
  if (provider === "vapi" && sip) {
    const authentication = {
      realm: "sip.vapi.ai",
      username: `${sip}-caller-0001`.padEnd(20, "0").slice(0, 40),
      password: secretOf(id),
    };
    return { authentication };
  }
  if (provider === "vapi") return place ? { numberDesiredAreaCode: place } : {};
  return credentialId ? { credentialId } : {};
}

function answering(to: AnyPart["to"], id: string, maker: Maker): Record<string, unknown> {
  const { assistants, squads, random, key } = maker;
  if (to === "nobody") return {};
  if (to === "an assistant that is gone") return { assistantId: idOf(key, "gone", id) };
  if (to === "a retired workflow") return { workflowId: idOf(key, "workflow", id) };
  if (to === "assistant") return { assistantId: random.pick(assistants).id };
  if (to === "squad") return { squadId: random.pick(squads).id };
  if (to === "server") return serverOf(`https://hooks.region-${id.slice(0, 2)}.example/vapi`, id);
  if (to.startsWith("https://")) return serverOf(to, id);
  const wanted = to === "an assistant without a name" ? undefined : to;
  const squad = squads.find((row) => row.name === wanted && wanted !== undefined);
  if (squad) return { squadId: squad.id };
  const assistant = assistants.find((row) => row.name === wanted) ?? assistants[0]!;
  return { assistantId: assistant.id };
}

function serverOf(url: string, id: string) {
  return { server: { url, timeoutSeconds: 20, headers: { Authorization: `Bearer ${secretOf(id, "server")}` } } };
}

/** Newest first, never two at one moment: the standard rows about a day apart, a large world within two years. */
function dates({ age }: AnyPart, index: number, { now, count, random }: Maker) {
  const step = Math.min(0.9, oldest / Math.max(count, 1));
  const created = Math.round(now - (age ?? 0.2 + (index + random.next() * 0.9) * step) * day);
  const updated = age === undefined ? created + Math.round((now - created) * random.next() * 0.6) : created;
  return { createdAt: new Date(created).toISOString(), updatedAt: new Date(updated).toISOString() };
}

function activationOf({ status, age = 0, place }: AnyPart, { id }: NumberRow, { now, draw }: Maker): Activation[] {
  if (status !== "activating" || age > activationWindow) return [];
  return [{ id, at: now + (activationWindow - age) * day, digits: draw(place ?? "971")! }];
}
