import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
  varchar,
} from "drizzle-orm/pg-core";
import type { JsonObject } from "../domain/json";
import { at, createdAt, id } from "./columns";

export * from "./schema-imports";
export * from "./schema-runs";

export const users = pgTable(
  "users",
  {
    id: id(),
    /** NFKC-normalised and lower case. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    /** argon2id PHC string. */
    passwordHash: text("password_hash").notNull(),
    role: text("role", { enum: ["viewer", "operator", "admin"] }).notNull(),
    disabledAt: at("disabled_at"),
    /** Slug of the workspace that `/` leads to. */
    lastWorkspace: text("last_workspace"),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("users_email").on(table.email)],
);

export const sessions = pgTable(
  "sessions",
  {
    /** SHA-256 of the opaque token in the cookie, hex. */
    id: text("id").primaryKey(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    userAgent: text("user_agent"),
    createdAt: createdAt(),
    lastSeenAt: at("last_seen_at").notNull().defaultNow(),
    expiresAt: at("expires_at").notNull(),
  },
  (table) => [index("sessions_user").on(table.userId)],
);

/** Facts about this installation, such as the hash of the one-time set-up token. */
export const installation = pgTable("installation", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
  createdAt: createdAt(),
});

export const workspaces = pgTable(
  "workspaces",
  {
    id: id(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    slug: text("slug").notNull(),
    name: text("name").notNull(),
    environment: text("environment", { enum: ["production", "staging", "development", "sandbox"] }).notNull(),
    /** A name from `VAPI_REGIONS`, or `Sandbox`. */
    region: text("region").notNull(),
    /** `v1.<key id>.<iv>.<ciphertext and tag>`, bound to owner, workspace id and column. */
    keySealed: text("key_sealed").notNull(),
    keyLast4: text("key_last4").notNull(),
    keyState: text("key_state", { enum: ["works", "refused", "unknown"] }).notNull(),
    keyCheckedAt: at("key_checked_at"),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("workspaces_slug").on(table.slug), index("workspaces_owner").on(table.ownerId)],
);

/**
 * One row per submitted import form, written before the upstream is called, so that a double click, a reload
 * or a second tab cannot import twice and a lost answer can be looked up. No secret is ever in it.
 */
export const importAttempts = pgTable(
  "import_attempts",
  {
    id: id(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Made by the form when it opens; the same submission arrives with the same key. */
    submissionKey: uuid("submission_key").notNull(),
    /** What makes a number the same number: `provider|E.164|account`, or the SIP URI; null where nothing does. */
    naturalKey: text("natural_key"),
    provider: text("provider").notNull(),
    /** Name sent with the request, for looking a free number up again. */
    sentName: text("sent_name"),
    state: text("state", { enum: ["sending", "done", "failed", "unknown"] }).notNull(),
    upstreamId: text("upstream_id"),
    /** What the number made by this attempt is called, so that every asker of one submission hears the same. */
    label: text("label"),
    failure: jsonb("failure"),
    sentAt: at("sent_at").notNull().defaultNow(),
    settledAt: at("settled_at"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("import_attempts_submission").on(table.workspaceId, table.submissionKey),
    uniqueIndex("import_attempts_in_flight")
      .on(table.workspaceId, table.naturalKey)
      .where(sql`state in ('sending', 'unknown')`),
  ],
);

/**
 * Every write that Switchboard sends, written down before it leaves and settled by its answer. `before` and `after` are
 * fields of the upstream as a browser may see them; of a secret only its path stands here, never a value.
 */
export const journal = pgTable(
  "journal",
  {
    id: id(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    userId: uuid("user_id").references(() => users.id, { onDelete: "set null" }),
    /** As it was then: it outlives the person. */
    userName: text("user_name").notNull(),
    numberId: text("number_id"),
    /** Number, SIP URI, name or id: whichever comes first. */
    numberLabel: text("number_label"),
    action: text("action", {
      enum: ["imported", "updated", "released", "credential-added", "message-sent", "call-started"],
    }).notNull(),
    before: jsonb("before").$type<JsonObject>(),
    after: jsonb("after").$type<JsonObject>(),
    /** Paths of secrets that the write touched (`server.headers.Authorization`, `twilioAuthToken`). */
    secrets: jsonb("secrets").$type<string[]>().notNull().default([]),
    undoes: uuid("undoes").references((): AnyPgColumn => journal.id, { onDelete: "cascade" }),
    state: text("state", { enum: ["sending", "done", "failed", "unknown"] }).notNull(),
    createdAt: at("created_at").notNull(),
    settledAt: at("settled_at"),
  },
  (table) => [
    index("journal_workspace").on(table.workspaceId, table.createdAt, table.id),
    index("journal_number").on(table.workspaceId, table.numberId, table.createdAt, table.id),
    /** Decides between any number of simultaneous undos of one change. */
    uniqueIndex("journal_undone_once")
      .on(table.undoes)
      .where(sql`state in ('sending', 'done')`),
  ],
);

/** Attempts per address and account, in the very columns and order that rate-limiter-flexible writes. */
export const rateLimits = pgTable("rate_limits", {
  key: varchar("key", { length: 255 }).primaryKey(),
  points: integer("points").notNull().default(0),
  expire: bigint("expire", { mode: "number" }),
});
