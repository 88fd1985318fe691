import { z } from "zod";
import { type FormJson, sameJson } from "@/lib/domain/json";
import { hookFaults } from "../hooks/check-hooks";
import { hookSentence } from "../hooks/hook-words";
import { sentHooks } from "../hooks/sent-hooks";
import type { Section } from "./section";

/** Hooks as they go over the wire, but for a number to transfer to, which stays as typed; what is not known stays untouched. */
export type HooksValues = { hooks: FormJson[] };

const hooks = z.array(z.custom<FormJson>()).superRefine((given, ctx) => {
  for (const { path, message } of hookFaults(given)) ctx.addIssue({ code: "custom", path, message });
});

export const hooksSection: Section<HooksValues> = {
  label: "Hooks",
  tab: "hooks",
  schema: z.object({ hooks }),
  read: ({ hooks }) => ({ hooks }),
  write(values, { hooks: stored }) {
    const hooks = sentHooks(values.hooks, stored);
    return sameJson(hooks, stored) ? {} : { hooks };
  },
  words: ({ hooks }) => (hooks.length === 0 ? "None" : hooks.map(hookSentence).join("; ")),
};
