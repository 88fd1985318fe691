import { randomUUID } from "node:crypto";
import { type Answer, json, refusal } from "../answer";
import { isRecord } from "../rules/checks";
import { credentialComplaints } from "../rules/credential-dto";
import { deadGateway, wrongSecret } from "../rules/magic";
import type { Row } from "../world";
import { answerList, answerOne } from "./listing";
import { parseBody, type Request, type Route, stamp, withoutNulls } from "./route";

export const credentialRoutes: Route[] = [
  { method: "POST", path: /^\/credential$/, answer: guarded(create) },
  {
    method: "GET",
    path: /^\/credential$/,
    answer: guarded((request) => answerList(request, request.world.credentials.newestFirst())),
  },
  {
    method: "GET",
    path: /^\/credential\/([^/]+)$/,
    answer: guarded(({ world, id }) => answerOne(world.credentials, id)),
  },
];

/** In some organisations a key is good for everything but this path. The status is our reading. */
function guarded(answer: Route["answer"]): Route["answer"] {
  return (request) =>
    request.faults.has("credentials-refused") ? refusal(403, "Forbidden resource") : answer(request);
}

function create({ incoming, world, now }: Request): Answer {
  const body = parseBody(incoming.body);
  if ("error" in body) return refusal(400, body.error);
  const found = credentialComplaints(body.parsed);
  if (found.length > 0 || !isRecord(body.parsed)) return refusal(400, found);
  const refused = carrierRefusal(body.parsed);
  if (refused) return refusal(400, refused);
  const at = stamp(now);
  const row: Row = {
    id: randomUUID(),
    orgId: world.orgId,
    ...withoutSecrets(body.parsed),
    createdAt: at,
    updatedAt: at,
  };
  world.credentials.put(row);
  return json(201, row);
}

function carrierRefusal({ apiKey, gateways }: Record<string, unknown>): string | undefined {
  if (wrongSecret(apiKey)) return "Provider key is invalid";
  const dead = Array.isArray(gateways) && gateways.some((gateway) => isRecord(gateway) && gateway.ip === deadGateway);
  return dead ? "Couldn't validate SIP trunk credential. SIP gateway creation failed." : undefined;
}

const secrets = new Set(["authToken", "apiSecret", "authPassword", "token", "secretKey", "clientSecret"]);

/** Secrets go in and never come out. Of Vonage the key is no more than a user name; elsewhere it is a secret too. */
function withoutSecrets(fields: Record<string, unknown>): Record<string, unknown> {
  const secret = (name: string) => secrets.has(name) || (name === "apiKey" && fields.provider !== "vonage");
  const kept = Object.entries(withoutNulls(fields)).filter(([name]) => !secret(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, isRecord(value) ? withoutSecrets(value) : value]));
}
