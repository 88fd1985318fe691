import type { Assistant, Credential, Squad } from "@/lib/domain/assistant";
import type { Call } from "@/lib/domain/call";
import type { Conversation, Message } from "@/lib/domain/conversation";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";

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

/** Dates are ISO 8601. */
export type CallQuery = {
  phoneNumberId?: string;
  assistantId?: string;
  /** 1–1000. */
  limit?: number;
  createdAtLt?: string;
  createdAtGe?: string;
};

/** Body of POST /call: one outbound call to one customer, whose number is E.164. */
export type CallBody = { phoneNumberId: string; customer: { number: string } } & (
  { assistantId: string } | { squadId: string }
);

/** Ids as one or as many; pages and dates as the upstream counts them. */
export type SessionQuery = {
  phoneNumberId?: string;
  phoneNumberIdAny?: string[];
  /** The whole number, E.164. */
  customerNumber?: string;
  page?: number;
  limit?: number;
  createdAtLt?: string;
  createdAtGe?: string;
  updatedAtGe?: string;
};

/** What was said in one exchange, in order. */
export type Chat = {
  id: string;
  createdAt: string | null;
  messages: Message[];
  /** The first message came as one bare text, as users of the API send it; who wrote it is not said. */
  bareInput: boolean;
};

/** Body of POST /chat: a new thread with a customer, or one more text in a thread. */
export type ChatBody = {
  input: string;
  assistantId?: string;
  squadId?: string;
  sessionId?: string;
  transport: {
    type: "twilio.sms";
    phoneNumberId?: string;
    customer?: { number: string };
    /** False: `input` is sent as it is. */
    useLLMGeneratedMessageForOutbound: boolean;
  };
};

export type Page<T> = { rows: T[]; total: number | null };

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
    /** The same page by page, none of them kept: for listings of any length. A number may be shown twice. */
    visitAll(
      query: Pick<ListQuery, "createdAtGe" | "updatedAtGe">,
      visit: (rows: PhoneNumber[]) => Promise<void>,
      options?: CallOptions,
    ): Promise<void>;
    /** The same with everything that can be set on them, for work on many at once; not to be kept. */
    listDetails(options?: CallOptions): Promise<PhoneNumberDetail[]>;
    get(id: string, options?: CallOptions): Promise<PhoneNumberDetail>;
    /** Never retried. A lost answer throws `outcome-unknown`. */
    create(body: CreateBody, options?: CallOptions): Promise<PhoneNumberDetail>;
    update(id: string, body: UpdateBody, options?: CallOptions): Promise<PhoneNumberDetail>;
    /** DELETE; a number that is gone already counts as released. */
    release(id: string, options?: CallOptions): Promise<void>;
  };
  assistants: { listAll(options?: CallOptions): Promise<Assistant[]> };
  squads: { listAll(options?: CallOptions): Promise<Squad[]> };
  credentials: {
    listAll(options?: CallOptions): Promise<Credential[]>;
    create(body: CreateCredentialBody, options?: CallOptions): Promise<Credential>;
  };
  calls: {
    /** Newest first. Fewer rows than `limit`: there are no older ones. */
    list(query?: CallQuery, options?: CallOptions): Promise<Call[]>;
    get(id: string, options?: CallOptions): Promise<Call>;
    /** Never retried. A lost answer throws `outcome-unknown`. */
    start(body: CallBody, options?: CallOptions): Promise<Call>;
  };
  sessions: {
    /** The upstream sorts by when they began, newest first. */
    list(query?: SessionQuery, options?: CallOptions): Promise<Page<Conversation>>;
    get(id: string, options?: CallOptions): Promise<Conversation & { messages: Message[] }>;
  };
  chats: {
    /** Newest first. */
    list(
      query: { sessionId: string; page?: number; limit?: number },
      options?: CallOptions,
    ): Promise<Page<Chat> & { hasNext: boolean }>;
    /** Never retried. A lost answer throws `outcome-unknown`. */
    send(body: ChatBody, options?: CallOptions): Promise<{ id: string; sessionId: string | null }>;
  };
  /** The cheap check of a key. */
  probe(options?: CallOptions): Promise<ProbeAnswer>;
};
