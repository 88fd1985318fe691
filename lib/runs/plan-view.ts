import type { ChangeKind } from "./change";

/** How a side is signed: who answers has icons of its own, the rest is words. */
export type SideSign = "assistant" | "squad" | "server" | "nobody" | "unknown" | "plain";

/** What stands before or after the arrow. */
export type PlanSide = { sign: SideSign; text: string };

/** One number; `before`, `after`, `also` and `skipped` are places in `sides` and `words`, because most of them repeat. */
export type PlanRow = {
  id: string;
  line: number;
  /** As people read it: number, SIP URI; null where it has neither yet. */
  number: string | null;
  /** ISO 3166-1 alpha-2, or `SIP`. */
  country: string | null;
  name: string | null;
  before?: number;
  after?: number;
  /** What else changes, or stays. */
  also?: number[];
  /** Why nothing is sent. */
  skipped?: number;
  /** As stored, where a name may be made from it. */
  e164?: string | null;
};

/** A plan as the browser gets it, all of its numbers. */
export type PlanView = {
  kind: ChangeKind;
  /** What is done: "Assign After-hours overflow". */
  heading: string;
  changing: PlanRow[];
  skipping: PlanRow[];
  sides: PlanSide[];
  words: string[];
  /** How long it takes at the pace of now. */
  seconds: number;
  fingerprint: string;
  /** When it was made, by the server's clock. */
  at: string;
  /** How many of the changes a rollback puts back. */
  undoable: number;
  /** Whose numbers would be released. */
  released: ReleasedGroup[];
};

export type ReleasedGroup = {
  provider: string;
  label: string;
  /** Addresses, not numbers. */ sip: boolean;
  count: number;
};
