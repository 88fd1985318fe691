import type { Assistant, Credential, Squad } from "@/lib/domain/assistant";
import type { PhoneNumber } from "@/lib/domain/phone-number";

export type VapiClientSettings = {
  baseUrl: string;
  key: string;
  fetch: typeof fetch;
  /** One attempt, from connecting to the last byte of the body. */
  timeoutMs: number;
  /** How sentences name the other side; else the host of `baseUrl`. */
  regionHost?: string;
  /** Waiting and chance of the retries; tests bring their own. */
  wait?: (ms: number, signal?: AbortSignal) => Promise<void>;
  random?: () => number;
};

/** `signal` is the caller's own cancellation (a browser that went away); `deadlineMs` bounds the whole operation with its retries. */
export type CallOptions = { signal?: AbortSignal; deadlineMs?: number };

/** Query of one listing page, in the upstream's words; dates are ISO 8601. */
export type ListQuery = {
  search?: string;
  page?: number;
  /** 1–1000. */
  limit?: number;
  sortOrder?: "ASC" | "DESC";
  createdAtGe?: string;
  createdAtLt?: string;
  updatedAtGe?: string;
};

/** One page of numbers; `total` is null where the upstream does not tell. */
export type PhoneNumberPage = {
  rows: PhoneNumber[];
  total: number | null;
  version: "v1" | "v2";
  /** Rows left out because they carry no id. */
  unreadable?: number;
};

/** Body of POST /phone-number: `provider` and only fields which that provider's DTO knows (secrets included). */
export type CreateBody = { provider: string } & Record<string, unknown>;

/** Body of PATCH /phone-number/{id}: `provider` and only what changed; null clears. */
export type UpdateBody = { provider: string } & Record<string, unknown>;

export type CreateCredentialBody = { provider: string } & Record<string, unknown>;

/** What a key may see; counts are lower bounds where the upstream does not tell totals. */
export type ProbeAnswer = { numbers: number | null; assistants: number; squads: number; elapsedMs: number };

/**
 * The Vapi API with one key. Every failure is an `AppError` with one of the upstream codes of `lib/domain/errors.ts`;
 * reads retry inside one deadline; POST is sent once; PATCH and DELETE are repeated only when the upstream surely did not
 * process them (429, no connection). A write whose answer got lost throws `outcome-unknown`.
 */
export type VapiClient = {
  phoneNumbers: {
    /** One page, v2 where it works, else v1. */
    list(query?: ListQuery, options?: CallOptions): Promise<PhoneNumberPage>;
    /** Every number of the organisation (optionally only those that match the dates), de-duplicated by id, newest first. */
    listAll(query?: Pick<ListQuery, "createdAtGe" | "updatedAtGe">, options?: CallOptions): Promise<PhoneNumberPage>;
    get(id: string, options?: CallOptions): Promise<PhoneNumber>;
    /** Never retried. A lost answer throws `outcome-unknown`. */
    create(body: CreateBody, options?: CallOptions): Promise<PhoneNumber>;
    update(id: string, body: UpdateBody, options?: CallOptions): Promise<PhoneNumber>;
    /** DELETE; a number that is gone already counts as released. */
    release(id: string, options?: CallOptions): Promise<void>;
  };
  assistants: { listAll(options?: CallOptions): Promise<Assistant[]> };
  squads: { listAll(options?: CallOptions): Promise<Squad[]> };
  credentials: {
    listAll(options?: CallOptions): Promise<Credential[]>;
    create(body: CreateCredentialBody, options?: CallOptions): Promise<Credential>;
  };
  /** The cheap check of a key. */
  probe(options?: CallOptions): Promise<ProbeAnswer>;
};
