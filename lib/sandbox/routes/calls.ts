import type { Row } from "../world";
import { answerList, answerOne } from "./listing";
import type { Request, Route } from "./route";

export const callRoutes: Route[] = [
  { method: "GET", path: /^\/call$/, answer: (request) => answerList(request, wanted(request)) },
  { method: "GET", path: /^\/call\/([^/]+)$/, answer: ({ world, id }) => answerOne(world.calls, id) },
];

const filters = ["id", "assistantId", "phoneNumberId"] as const;

function wanted({ incoming, world }: Request): readonly Row[] {
  const asked = filters.flatMap((name) => {
    const value = incoming.query.get(name);
    return value === null ? [] : [{ name, value }];
  });
  const rows = world.calls.newestFirst();
  return asked.length === 0 ? rows : rows.filter((row) => asked.every(({ name, value }) => row[name] === value));
}
