import { databaseHandle } from "./client";

type Query = { text: string; values?: unknown[] };

/** The options with which rate-limiter-flexible's `RateLimiterPostgres` works over either database. */
export const rateLimitStore = {
  storeType: "client",
  tableName: "rate_limits",
  tableCreated: true,
  storeClient: {
    query: async ({ text, values }: Query) => (await databaseHandle()).query(text, values),
  },
} as const;
