import type { CsvField } from "./fields";

export type IssueCode =
  | "unknown-provider"
  | "bad-number"
  | "bad-sip-uri"
  | "bad-value"
  | "name-too-long"
  | "unknown-assistant"
  | "unknown-squad"
  | "unknown-credential"
  | "missing-credential"
  | "missing-access"
  | "sms-unavailable"
  | "not-for-provider"
  | "moved-cells"
  | "secret-in-file"
  | "duplicate-in-file"
  | "already-there";

/** Why a row is not imported: a sentence about one cell, or about the row. */
export type RowIssue = {
  line: number;
  /** Null: about the row as a whole, or about the form. */
  field: CsvField | null;
  code: IssueCode;
  message: string;
};

/** An issue before its row is known. */
export type Problem = Omit<RowIssue, "line">;

export function problem(code: IssueCode, field: CsvField | null, message: string): Problem {
  return { code, field, message };
}
