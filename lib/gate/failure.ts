import "server-only";
import { randomUUID } from "node:crypto";
import { ZodError } from "zod";
import { AppError, type Failure } from "@/lib/domain/errors";
import { log } from "@/lib/log";
import type { Scene } from "./scene";

/** Refusals keep their sentence; whatever nobody foresaw is logged in full and shown as one calm line. */
export function toFailure(error: unknown, scene?: Scene): Failure {
  if (error instanceof AppError) return error.failure;
  if (error instanceof ZodError) return invalidInput(error);
  const reference = randomUUID().slice(0, 8);
  log.error({ ...scene, reference, err: error }, "surprise");
  return {
    code: "surprise",
    message: "Something went wrong on our side.",
    next: "Try again. If it stays, give the reference to your administrator.",
    reference,
  };
}

function invalidInput(error: ZodError): Failure {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.map(String).join(".")] ??= issue.message;
  const { "": form, ...named } = fields;
  return {
    code: "invalid-input",
    message: form ?? "Some fields need another look.",
    next: "Nothing was changed.",
    fields: named,
  };
}
