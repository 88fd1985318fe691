import { type Answer, json, notFound, refusal } from "../answer";
import { isRecord, isUuid } from "../rules/checks";
import { updateComplaints } from "../rules/phone-number-dto";
import type { NumberRow } from "../world";
import { answerList, answerOne, answerPage } from "./listing";
import { parseBody, type Request, type Route, stamp, withoutNulls } from "./route";

export const phoneNumberRoutes: Route[] = [
  {
    method: "GET",
    path: /^\/phone-number$/,
    answer: (request) => answerList(request, visible(request), shownBy(request)),
  },
  { method: "GET", path: /^\/v2\/phone-number$/, answer: page },
  {
    method: "GET",
    path: /^\/phone-number\/([^/]+)$/,
    answer: (request) => answerOne(request.world.numbers, request.id, shownBy(request)),
  },
  { method: "PATCH", path: /^\/phone-number\/([^/]+)$/, answer: change },
  { method: "DELETE", path: /^\/phone-number\/([^/]+)$/, answer: release },
];

function page(request: Request): Answer {
  if (request.faults.has("v2-refused")) return refusal(400, "Bad Request");
  return answerPage(request, (search) => visible(request).filter(matching(search)), shownBy(request));
}

function matching(search: string) {
  const wanted = search.toLowerCase();
  return ({ name, number, sipUri }: NumberRow) =>
    wanted === "" ||
    [name, number, sipUri].some((text) => typeof text === "string" && text.toLowerCase().includes(wanted));
}

/** A stale listing does not know the newest rows yet. */
function visible({ world, faults, now }: Request): readonly NumberRow[] {
  const rows = world.numbers.newestFirst();
  const stale = faults.of("stale-list");
  return stale ? rows.filter(({ createdAt }) => Date.parse(createdAt) <= now - stale.ms) : rows;
}

/** Free numbers have been seen masked in lists: `+165****8621`. */
function shownBy({ faults }: Request) {
  const masked = faults.has("masked-numbers");
  return (row: NumberRow) =>
    masked && row.provider === "vapi" && typeof row.number === "string"
      ? { ...row, number: row.number.replace(/^(.{4}).*(.{4})$/, "$1****$2") }
      : row;
}

function change({ incoming, world, id, now }: Request): Answer {
  if (!isUuid(id)) return refusal(400, ["id must be a UUID"]);
  const row = world.numbers.get(id);
  if (!row) return notFound();
  const body = parseBody(incoming.body);
  if ("error" in body) return refusal(400, body.error);
  const found = updateComplaints(row.provider, body.parsed, row);
  if (found.length > 0 || !isRecord(body.parsed)) return refusal(400, found);
  const { provider } = row;
  const changed = { ...withoutNulls({ ...row, ...body.parsed, updatedAt: later(row.updatedAt, now) }), provider };
  world.numbers.put(changed);
  return json(200, changed);
}

/** Moves with every change, also with two in one millisecond. */
function later(updatedAt: string, now: number): string {
  return stamp(Math.max(now, (Date.parse(updatedAt) || 0) + 1));
}

function release({ world, id }: Request): Answer {
  const answer = answerOne(world.numbers, id);
  if (answer.status === 200) world.numbers.remove(id);
  return answer;
}
