import { type Answer, refusal } from "./answer";
import { assistantRoutes } from "./routes/assistants";
import { createPhoneNumberRoute } from "./routes/create-phone-number";
import { credentialRoutes } from "./routes/credentials";
import { phoneNumberRoutes } from "./routes/phone-numbers";
import type { Request, Route } from "./routes/route";

const routes: Route[] = [createPhoneNumberRoute, ...phoneNumberRoutes, ...assistantRoutes, ...credentialRoutes];

export function answerRoute(request: Omit<Request, "id">): Answer {
  const { method, path } = request.incoming;
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(path) : null;
    if (match) return route.answer({ ...request, id: match[1] ?? "" });
  }
  return refusal(404, `Cannot ${method} ${path}`);
}
