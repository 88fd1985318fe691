import { describe, inject } from "vitest";
import { keptPostgres } from "./testing/kept";
import { killTest } from "./testing/kills";

const url = inject("postgresUrl");
const few = { kept: () => keptPostgres(url), rows: 120, kills: 6 };

describe.skipIf(!url)(url ? "two processes on PostgreSQL" : "on PostgreSQL: none found on this machine", () => {
  killTest({ duplicates: "accepted", ...few });
  killTest({ duplicates: "refused", ...few });
});
