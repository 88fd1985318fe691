import { randomUUID } from "node:crypto";
import { type Answer, json, refusal } from "../answer";
import { answererRefusal, unknownThing } from "../rules/answerer";
import { sessionComplaints } from "../rules/chat-dto";
import { dayOfSeconds, sessionAt } from "../texts/session";
import type { Row } from "../world";
import { answerOne, answerPage, several } from "./listing";
import { parseBody, type Request, type Route, stamp, withoutNulls } from "./route";

export const conversationRoutes: Route[] = [
  { method: "GET", path: /^\/session$/, answer: sessions },
  { method: "POST", path: /^\/session$/, answer: create },
  {
    method: "GET",
    path: /^\/session\/([^/]+)$/,
    answer: ({ world, id, now }) => answerOne(world.sessions, id, (row) => sessionAt(row, now)),
  },
  {
    method: "GET",
    path: /^\/chat$/,
    answer: (request) => answerPage(request, () => wanted(request, request.world.chats.newestFirst(), chatFilters)),
  },
  { method: "GET", path: /^\/chat\/([^/]+)$/, answer: ({ world, id }) => answerOne(world.chats, id) },
];

type Filters = Readonly<Record<string, (row: Row) => unknown>>;

const customerNumber = (row: Row) => (row.customer as { number?: unknown } | undefined)?.number;

const chatFilters: Filters = {
  id: (row) => row.id,
  idAny: (row) => row.id,
  assistantId: (row) => row.assistantId,
  assistantIdAny: (row) => row.assistantId,
  squadId: (row) => row.squadId,
  sessionId: (row) => row.sessionId,
  previousChatId: (row) => row.previousChatId,
};

const sessionFilters: Filters = {
  id: (row) => row.id,
  idAny: (row) => row.id,
  name: (row) => row.name,
  assistantId: (row) => row.assistantId,
  assistantIdAny: (row) => row.assistantId,
  squadId: (row) => row.squadId,
  number: customerNumber,
  customerNumberAny: customerNumber,
  phoneNumberId: (row) => row.phoneNumberId,
  phoneNumberIdAny: (row) => row.phoneNumberId,
};

/** Those ending in `Any` take several values, the others one. */
function wanted({ incoming }: Request, rows: readonly Row[], filters: Filters): readonly Row[] {
  const asked = Object.entries(filters).flatMap(([name, valueOf]) => {
    const values = name.endsWith("Any") ? several(incoming.query, name) : incoming.query.getAll(name).slice(0, 1);
    return values && values.length > 0 ? [{ valueOf, values: new Set<unknown>(values) }] : [];
  });
  return rows.filter((row) => asked.every(({ valueOf, values }) => values.has(valueOf(row))));
}

function sessions(request: Request): Answer {
  const found = () => wanted(request, request.world.sessions.newestFirst(), sessionFilters);
  return answerPage(request, found, (row) => sessionAt(row, request.now));
}

function create({ incoming, world, now }: Request): Answer {
  const body = parseBody(incoming.body);
  if ("error" in body) return refusal(400, body.error);
  const found = sessionComplaints(body.parsed);
  if (found.length > 0) return refusal(400, found);
  const given = body.parsed as Record<string, unknown>;
  const unknown = unknownOf({ world }, given);
  if (unknown) return refusal(400, unknown);
  const row: Row = withoutNulls({
    id: randomUUID(),
    orgId: world.orgId,
    status: "active",
    expirationSeconds: dayOfSeconds,
    ...given,
    createdAt: stamp(now),
    updatedAt: stamp(now),
  });
  world.sessions.put(row);
  return json(201, row);
}

function unknownOf(
  { world }: Pick<Request, "world">,
  { assistantId, squadId, phoneNumberId }: Record<string, unknown>,
) {
  if (phoneNumberId && !world.numbers.get(String(phoneNumberId)))
    return unknownThing("Phone Number", "phoneNumberId", phoneNumberId);
  return assistantId || squadId ? answererRefusal(world, { assistantId, squadId }) : undefined;
}
