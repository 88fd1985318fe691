import "server-only";
import type { z, ZodType } from "zod";
import { AppError } from "@/lib/domain/errors";

/** As much as 50,000 ids, or a million characters of any alphabet. */
const mostBytes = 4 * 1024 * 1024;

/** The body of a post, read only as far as it may be long. */
export async function jsonBody<S extends ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  return schema.parseAsync(parsed(await textOf(request)));
}

async function textOf({ body }: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw refused("This is more than Switchboard takes at once.");
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused("The request could not be read.");
  }
}

function refused(message: string): AppError {
  return new AppError({ code: "invalid-input", message, next: "Nothing was changed." });
}
