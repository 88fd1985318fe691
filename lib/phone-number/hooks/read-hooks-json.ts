import { type FormJson, isJsonObject } from "@/lib/domain/json";
import { jsonFault } from "./json-fault";

export type HooksReading = { hooks: FormJson[] } | { sentence: string; line?: number };

const mostHooks = 100;

/** The hooks in a typed text, or why there are none. What a hook means is not looked at here: unknown ones are kept. */
export function readHooksJson(text: string): HooksReading {
  const fault = jsonFault(text);
  if (fault) return { line: fault.line, sentence: `Line ${fault.line}: ${lowerFirst(fault.sentence)}` };
  const given: unknown = JSON.parse(text);
  if (!Array.isArray(given)) return { sentence: "Hooks are a list: begin with [ and end with ]." };
  if (given.length > mostHooks) return { sentence: `Switchboard takes at most ${mostHooks} hooks of one number.` };
  const stranger = given.findIndex((hook) => !isJsonObject(hook));
  if (stranger >= 0) return { sentence: `Hook ${stranger + 1} is not an object: begin it with { and end it with }.` };
  const empty = given.flatMap((hook, index) => nullsIn(hook).map((path) => ({ index, path })));
  const [first] = empty;
  if (first)
    return { sentence: `Hook ${first.index + 1}: ${first.path} is null, which Vapi refuses. Leave it out instead.` };
  return { hooks: given };
}

function nullsIn(value: unknown, path = ""): string[] {
  if (value === null) return [path];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, part]) => nullsIn(part, path === "" ? name : `${path}.${name}`));
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
