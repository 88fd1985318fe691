import type { Instrumentation } from "next";

/** Next calls this once per server, before the first request, and not while building. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { boot } = await import("./lib/boot");
  await boot();
}

/** The digest is the reference that an error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  const reference = error instanceof Error && "digest" in error ? error.digest : undefined;
  log.error({ err: error, reference, method: request.method, routePath, routeType }, "a request failed");
};
