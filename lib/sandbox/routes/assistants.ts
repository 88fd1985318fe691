import { refusal } from "../answer";
import { isUuid } from "../rules/checks";
import { answerList, answerOne } from "./listing";
import type { Request, Route } from "./route";

export const assistantRoutes: Route[] = [
  {
    method: "GET",
    path: /^\/assistant$/,
    answer: (request) => answerList(request, request.world.assistants.newestFirst()),
  },
  { method: "GET", path: /^\/assistant\/([^/]+)$/, answer: ({ world, id }) => answerOne(world.assistants, id) },
  { method: "GET", path: /^\/squad$/, answer: squads },
  { method: "GET", path: /^\/squad\/([^/]+)$/, answer: ({ world, id }) => answerOne(world.squads, id) },
];

function squads(request: Request) {
  const wanted = request.incoming.query.getAll("idAny").flatMap((ids) => ids.split(","));
  if (!wanted.every(isUuid)) return refusal(400, ["each value in idAny must be a UUID"]);
  const rows = request.world.squads.newestFirst();
  return answerList(request, wanted.length > 0 ? rows.filter(({ id }) => wanted.includes(id)) : rows);
}
