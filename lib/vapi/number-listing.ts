import type { PhoneNumber } from "@/lib/domain/phone-number";
import { type Batch, readBatch } from "./batch";
import { readPhoneNumberDetail } from "./detail";
import { CallError } from "./errors";
import { largestPage, listByDate, listByPage, visitByDate, visitByPage } from "./listing";
import type { Query } from "./operation";
import { readPhoneNumber } from "./schema";
import type { Bounds, Transport } from "./transport";
import type { CallOptions, ListQuery, PhoneNumberPage, VapiClient } from "./types";
import { rememberOnlyV1, worksOnlyWithV1 } from "./v1-memory";

type NumberListing = Pick<VapiClient["phoneNumbers"], "list" | "listAll" | "visitAll" | "listDetails"> & {
  /** How many numbers there are, null where that would mean reading them all. */
  count(options?: CallOptions): Promise<number | null>;
};

const longestSearch = 100;
const usualPage = 100;

export function createNumberListing(transport: Transport): NumberListing {
  const loadAs = <T>(read: (item: unknown) => T | undefined, path: string, query: Query, bounds: Bounds) =>
    transport.perform({ intent: "read", path, noun: "phone number", query }, bounds, (json) => readBatch(json, read));
  const load = (path: string, query: Query, bounds: Bounds): Promise<Batch<PhoneNumber>> =>
    loadAs(readPhoneNumber, path, query, bounds);

  async function allOfV1(dates: Query, bounds: () => Bounds): Promise<PhoneNumberPage> {
    const found = await listByDate((page) => load("/phone-number", { ...dates, ...page }, bounds()));
    return { ...found, total: found.rows.length, version: "v1" };
  }

  /** Some accounts answer 400 to v2 for exactly the documented parameters. */
  async function withFallback<T>(v2: () => Promise<T>, v1: () => Promise<T>): Promise<T> {
    if (worksOnlyWithV1(transport.identity)) return v1();
    try {
      return await v2();
    } catch (error) {
      if (!(error instanceof CallError && error.status === 400)) throw error;
      const answer = await v1();
      rememberOnlyV1(transport.identity);
      return answer;
    }
  }

  return {
    list(query = {}, options) {
      const { search, page, limit, sortOrder, dates } = tidy(query);
      return withFallback<PhoneNumberPage>(
        async () => {
          const wanted = { ...dates, search, page, limit, sortOrder };
          const batch = await load("/v2/phone-number", wanted, transport.one(options));
          return { rows: batch.rows, total: batch.total, version: "v2", unreadable: batch.unreadable };
        },
        async () => {
          const all = await allOfV1(dates, transport.many(options));
          const matching = all.rows.filter((row) => matches(row, search));
          if (sortOrder === "ASC") matching.reverse();
          return { ...all, rows: matching.slice((page - 1) * limit, page * limit), total: matching.length };
        },
      );
    },

    listAll(query = {}, options) {
      const { dates } = tidy(query);
      const bounds = transport.many(options);
      return withFallback<PhoneNumberPage>(
        async () => {
          const pageOf = (page: Query) => load("/v2/phone-number", { ...dates, ...page, sortOrder: "DESC" }, bounds());
          const found = await listByPage(pageOf);
          return { ...found, total: found.rows.length, version: "v2" };
        },
        () => allOfV1(dates, bounds),
      );
    },

    visitAll(query, visit, options) {
      const { dates } = tidy(query);
      const bounds = transport.many(options);
      return withFallback(
        () =>
          visitByPage((page) => load("/v2/phone-number", { ...dates, ...page, sortOrder: "DESC" }, bounds()), visit),
        () => visitByDate((page) => load("/phone-number", { ...dates, ...page }, bounds()), visit),
      );
    },

    async listDetails(options) {
      const bounds = transport.many(options);
      const loadDetails = (path: string, query: Query) => loadAs(readPhoneNumberDetail, path, query, bounds());
      const { rows } = await withFallback(
        () => listByPage((page) => loadDetails("/v2/phone-number", { ...page, sortOrder: "DESC" })),
        () => listByDate((page) => loadDetails("/phone-number", page)),
      );
      return rows;
    },

    count(options) {
      return withFallback(
        async () => (await load("/v2/phone-number", { page: 1, limit: 1 }, transport.one(options))).total,
        async () => {
          const { sent } = await load("/phone-number", { limit: largestPage }, transport.one(options));
          return sent < largestPage ? sent : null;
        },
      );
    },
  };
}

/** Only what the upstream accepts: it answers 400 to a limit over 1000 and to a search over 100 characters. */
function tidy({ search, page = 1, limit = usualPage, sortOrder = "DESC", ...dates }: ListQuery) {
  const words = search?.trim().slice(0, longestSearch);
  return {
    search: words === "" ? undefined : words,
    page: Math.max(1, Math.floor(page) || 1),
    limit: Math.min(largestPage, Math.max(1, Math.floor(limit) || 1)),
    sortOrder,
    dates,
  };
}

/** As the upstream searches: part of name, number or SIP URI, whatever the case. */
function matches({ name, number, sipUri }: PhoneNumber, search: string | undefined): boolean {
  if (search === undefined) return true;
  const wanted = search.toLowerCase();
  return [name, number, sipUri].some((text) => text?.toLowerCase().includes(wanted));
}
