import { pingDatabase } from "@/lib/db/client";
import { log } from "@/lib/log";

/** The database answers too; why it does not is for the log only. */
export async function GET(): Promise<Response> {
  const headers = { "cache-control": "no-store" };
  try {
    await pingDatabase();
    return Response.json({ status: "ok" }, { headers });
  } catch (error) {
    log.error({ err: error }, "not ready");
    return Response.json({ status: "unavailable" }, { status: 503, headers });
  }
}

export const dynamic = "force-dynamic";
