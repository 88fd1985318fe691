import { type Answer, refusal } from "./answer";
import { assistantRoutes } from "./routes/assistants";
import { callRoutes } from "./routes/calls";
import { conversationRoutes } from "./routes/conversations";
import { createPhoneNumberRoute } from "./routes/create-phone-number";
import { credentialRoutes } from "./routes/credentials";
import { phoneNumberRoutes } from "./routes/phone-numbers";
import type { Request, Route } from "./routes/route";
import { sendChatRoute } from "./routes/send-chat";
import { startCallRoute } from "./routes/start-call";

const routes: Route[] = [
  createPhoneNumberRoute,
  ...phoneNumberRoutes,
  ...assistantRoutes,
  ...credentialRoutes,
  startCallRoute,
  ...callRoutes,
  sendChatRoute,
  ...conversationRoutes,
];

export function answerRoute(request: Omit<Request, "id">): Answer {
  const { method, path } = request.incoming;
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(path) : null;
    if (match) return route.answer({ ...request, id: match[1] ?? "" });
  }
  return refusal(404, `Cannot ${method} ${path}`);
}
