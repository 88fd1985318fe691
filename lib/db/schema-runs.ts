import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { JsonObject } from "../domain/json";
import { at, id } from "./columns";
import { users, workspaces } from "./schema";

/** Work on many numbers: written down with all its rows before the first of them is sent. */
export const runs = pgTable(
  "runs",
  {
    id: id(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    /** Made by the page that starts it; the same start arrives with the same key. */
    key: uuid("key").notNull(),
    kind: text("kind", { enum: ["import", "change", "rollback"] }).notNull(),
    title: text("title").notNull(),
    /** `preparing`: its rows are still being written down; nobody sees it and nothing of it is sent. */
    state: text("state", { enum: ["preparing", "running", "paused", "finished", "cancelled"] }).notNull(),
    /** While it is being prepared: from then on whoever prepared it counts as dead. */
    preparingUntil: at("preparing_until"),
    pauseReason: text("pause_reason", { enum: ["person", "key-refused", "upstream-down"] }),
    /** When a run that waits for the upstream tries again. */
    resumeAt: at("resume_at"),
    /** Of the file or the plan: the same work a second time asks first. */
    fingerprint: text("fingerprint").notNull(),
    startedBy: uuid("started_by").references(() => users.id, { onDelete: "set null" }),
    /** As it was then: it outlives the person. */
    startedByName: text("started_by_name").notNull(),
    /** Carrier secrets of the form, bound to the run; erased when it ends. */
    secretsSealed: text("secrets_sealed"),
    settings: jsonb("settings").$type<JsonObject>().notNull().default({}),
    /** When it was looked up what of its rows is there already. */
    lookedAt: at("looked_at"),
    rollbackOf: uuid("rollback_of").references((): AnyPgColumn => runs.id, { onDelete: "cascade" }),
    createdAt: at("created_at").notNull(),
    endedAt: at("ended_at"),
  },
  (table) => [
    uniqueIndex("runs_key").on(table.workspaceId, table.key),
    index("runs_workspace").on(table.workspaceId, table.createdAt, table.id),
    index("runs_live")
      .on(table.createdAt)
      .where(sql`ended_at is null`),
    /** Two people who roll back the same run start one. */
    uniqueIndex("runs_rolled_back_once")
      .on(table.rollbackOf)
      .where(sql`state <> 'cancelled'`),
  ],
);

/** One number of a run. `sending` is committed before the socket is opened; no secret is ever in it. */
export const runRows = pgTable(
  "run_rows",
  {
    id: id(),
    runId: uuid("run_id")
      .notNull()
      .references(() => runs.id, { onDelete: "cascade" }),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    line: integer("line").notNull(),
    /** What tells it from every other row: the natural key of an import, the number's id elsewhere. */
    key: text("key").notNull(),
    /** Nothing but a token in its name finds it again: one such row is under way at a time. */
    anonymous: boolean("anonymous").notNull().default(false),
    label: text("label").notNull(),
    payload: jsonb("payload").$type<JsonObject>().notNull(),
    state: text("state", {
      enum: ["pending", "sending", "done", "skipped", "failed", "unknown", "cancelled"],
    }).notNull(),
    /** How often it was sent; whoever settles it names the sending they saw. */
    attempts: integer("attempts").notNull().default(0),
    /** How often it was looked for in vain while unknown. */
    looks: integer("looks").notNull().default(0),
    /** One of its sendings stayed without an answer: what is found may be its fruit. */
    doubted: boolean("doubted").notNull().default(false),
    /** The last moment at which it may have left: once the answer is lost, that is when the sending was given up. */
    sentAt: at("sent_at"),
    notBefore: at("not_before"),
    leaseOwner: uuid("lease_owner"),
    leaseUntil: at("lease_until"),
    upstreamId: text("upstream_id"),
    failure: jsonb("failure"),
    before: jsonb("before").$type<JsonObject>(),
    after: jsonb("after").$type<JsonObject>(),
    settledAt: at("settled_at"),
  },
  (table) => [
    uniqueIndex("run_rows_key").on(table.runId, table.key),
    index("run_rows_state").on(table.runId, table.state, table.line),
    index("run_rows_same").on(table.workspaceId, table.key),
    /** Two runs that hold the same number send it one after the other. */
    uniqueIndex("run_rows_in_flight")
      .on(table.workspaceId, table.key)
      .where(sql`state in ('sending', 'unknown')`),
    uniqueIndex("run_rows_anonymous")
      .on(table.runId)
      .where(sql`anonymous and state in ('sending', 'unknown')`),
  ],
);

/** Until when the upstream wants to be left alone, for the instances that share this database. */
export const paceHolds = pgTable("pace_holds", {
  /** Stands for the key and its address; neither can be read from it. */
  name: text("name").primaryKey(),
  heldUntil: at("held_until").notNull(),
});
