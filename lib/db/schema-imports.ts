import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { JsonObject } from "../domain/json";
import { at, id } from "./columns";
import { users, workspaces } from "./schema";

/** A file that was brought for an import; it goes when its run has begun, or after a day. */
export const importFiles = pgTable(
  "import_files",
  {
    id: id(),
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** What is known of it once all of it is there; null while it arrives. No secret is ever in it. */
    facts: jsonb("facts").$type<JsonObject>(),
    /** As it was checked last. */
    mapping: jsonb("mapping").$type<JsonObject>(),
    createdAt: at("created_at").notNull(),
  },
  (table) => [
    index("import_files_person").on(table.workspaceId, table.userId, table.createdAt),
    index("import_files_age").on(table.createdAt),
  ],
);

/** Its bytes. Sealed, because people leave secrets in files though none is read. */
export const importFileParts = pgTable(
  "import_file_parts",
  {
    fileId: uuid("file_id")
      .notNull()
      .references(() => importFiles.id, { onDelete: "cascade" }),
    place: integer("place").notNull(),
    sealed: text("sealed").notNull(),
  },
  (table) => [primaryKey({ columns: [table.fileId, table.place] })],
);

/** How the columns of files of one shape were matched last. */
export const importMappings = pgTable(
  "import_mappings",
  {
    workspaceId: uuid("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    shape: text("shape").notNull(),
    mapping: jsonb("mapping").$type<JsonObject>().notNull(),
    usedAt: at("used_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.shape] })],
);
