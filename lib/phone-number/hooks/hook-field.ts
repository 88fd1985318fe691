/** Fields of a hook that show a sentence of their own; every other one is said of the hook as a whole. */
const withSentence = /^(?:filters\.0\.startsWith|do(?:\.0)?\.(?:exact|destination\.(?:number|sipUri)))$/;

/** Where a sentence about `hooks.2.do.0.exact` stands; without an index it is about all hooks. */
export function hookField(path: string): string {
  const [, hook, rest = ""] = /^(hooks\.\d+)(?:\.(.+))?$/.exec(path) ?? [];
  if (hook === undefined) return "hooks";
  const field = rest.replace(/^filters\.0\.startsWith\.\d+$/, "filters.0.startsWith");
  return withSentence.test(field) ? `${hook}.${field}` : hook;
}
