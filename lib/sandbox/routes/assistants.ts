import { refusal } from "../answer";
import { isUuid } from "../rules/checks";
import { answerList, answerOne, several } from "./listing";
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
  const wanted = several(request.incoming.query, "idAny");
  if (!(wanted ?? []).every(isUuid)) return refusal(400, ["each value in idAny must be a UUID"]);
  const rows = request.world.squads.newestFirst();
  return answerList(request, wanted ? rows.filter(({ id }) => wanted.includes(id)) : rows);
}
