import { isAppError } from "./domain/errors";
import { redactText } from "./log-redact";

const maxMessage = 500;
const maxCauses = 5;

/**
 * What a log line says about an error: kind, first words, code, where. Never a body, an upstream's words or a
 * query's values, which drivers and clients hang on their errors as properties or append to the message.
 */
export function describeError(error: unknown, causes = maxCauses): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: `thrown: ${typeof error}` };
  return {
    type: error.name,
    message: firstWords(error.message),
    code: isAppError(error) ? error.code : textOf(error, "code"),
    constraint: textOf(error, "constraint"),
    stack: stackFrames(error),
    cause: error.cause === undefined || causes === 0 ? undefined : describeError(error.cause, causes - 1),
  };
}

const firstWords = (message: string) => redactText((message.split("\nparams:")[0] ?? "").slice(0, maxMessage));

/** The stack repeats the whole message above its frames; only the frames are kept. */
const stackFrames = (error: Error) =>
  error.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");

function textOf(error: Error, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
