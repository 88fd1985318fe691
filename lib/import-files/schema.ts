import { z } from "zod";
import type { IssueCode, RowIssue } from "@/lib/csv/issues";
import { type Mapping, mappingSchema } from "@/lib/csv/mapping";
import { providers } from "@/lib/providers/registry";

const slug = z.enum(providers.map((provider) => provider.slug));
const note = z.object({ code: z.string(), message: z.string() });

/** Which column is which field; where no column says the provider, one form for every row. */
export const fileMapping = z.object({ mapping: mappingSchema, provider: slug.optional() });
export type FileMapping = z.infer<typeof fileMapping>;

/** What is known of a file once all of it is there. */
export const fileFacts = z.object({
  bytes: z.number(),
  rows: z.number(),
  /** Of its bytes. */
  fingerprint: z.string(),
  /** Files of one shape have the same columns. */
  shape: z.string(),
  columns: z.array(z.object({ index: z.number(), title: z.string(), secret: z.boolean() })),
  delimiter: z.string(),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]),
  /** The first rows, cut for the screen. */
  sample: z.array(z.array(z.string())),
  notes: z.array(note),
  /** By column: the import forms that its words mean. */
  forms: z.record(z.string(), z.array(slug)),
});
export type FileFacts = z.infer<typeof fileFacts>;

/** A file as the browser gets it; cells that seem to be secrets are not in it. */
export type UploadedFile = Omit<FileFacts, "fingerprint" | "shape"> & {
  id: string;
  name: string;
  mapping: Mapping;
  provider?: FileMapping["provider"];
  /** The columns were matched like this before; otherwise by their headers. */
  remembered: boolean;
};

const values = z.record(z.string().max(64), z.union([z.string().max(4000), z.boolean()]));

/** What a person says about a file: its columns, and the access to carriers that no file holds. */
export const fileChoice = fileMapping.extend({ access: z.partialRecord(slug, values) });
export type FileChoice = z.infer<typeof fileChoice>;

export const startRequest = fileChoice.extend({
  file: z.guid(),
  /** Made by the page; the same start arrives with the same key. */
  key: z.uuid(),
  /** The person was told that the same file was started within a day. */
  again: z.boolean().default(false),
});
export type StartRequest = z.output<typeof startRequest>;

export type CheckIssue = RowIssue & {
  label: string;
  state: "skipped" | "refused";
  /** The number that is there already. */
  existingId?: string;
};

/** `warn`: worth a thought before the start. */
export type CheckNote = { code: string; message: string; tone: "info" | "warn" };

/** What an import would do; nothing of it is done. */
export type CheckReport = {
  rows: number;
  ready: number;
  skipped: number;
  refused: number;
  /** Rows that would be sent, by form. */
  forms: { slug: string; label: string; rows: number }[];
  /** Forms whose rows are refused because access to the carrier is missing. */
  accessNeeded: string[];
  /** What is wrong with the access, by `form.field`. */
  accessRefused: Record<string, string>;
  /** In the order of the file; of a long list the first, and some of every kind. */
  issues: CheckIssue[];
  issueCount: number;
  byCode: { code: IssueCode; rows: number }[];
  notes: CheckNote[];
  /** At the pace of now. */
  seconds: number;
};
