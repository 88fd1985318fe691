import pino, { type DestinationStream, type Logger } from "pino";
import { env } from "./env";
import { describeError } from "./log-error";
import { redacted, redactSecrets, secretNames } from "./log-redact";

/** JSON lines. Text of users is always a value inside the JSON, so it cannot forge a line. */
export function createLog(level: string, stream?: DestinationStream): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (fields) => redactSecrets(fields) as Record<string, unknown>,
    },
    // a child's bindings do not pass the formatter above
    redact: { paths: secretNames.flatMap((name) => [`["${name}"]`, `*["${name}"]`]), censor: redacted },
    serializers: { err: describeError, error: describeError },
  };
  return stream ? pino(options, stream) : pino(options);
}

export const log = createLog(env().logLevel);
