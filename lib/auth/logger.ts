import "server-only";
import type { LoggerInstance } from "next-auth";
import { log } from "@/lib/log";

/** Everyday things that next-auth calls errors: an old cookie, and an address it needs for single sign-on only. */
const everyday = new Set(["JWT_SESSION_ERROR", "NEXTAUTH_URL"]);

export const authLogger: Partial<LoggerInstance> = {
  error: (code, metadata) => {
    if (!everyday.has(code)) log.error({ code, reason: reasonOf(metadata) }, "next-auth");
  },
  warn: (code) => {
    if (!everyday.has(code)) log.warn({ code }, "next-auth");
  },
  debug: () => undefined,
};

/** The metadata of a failed single sign-on carries tokens: only the message leaves. */
function reasonOf(metadata: unknown): string | undefined {
  if (metadata instanceof Error) return metadata.message;
  const inner = (metadata as { error?: unknown } | undefined)?.error;
  return inner instanceof Error ? inner.message : undefined;
}
