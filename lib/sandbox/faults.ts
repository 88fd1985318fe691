/** What can be made to go wrong, or to be otherwise. `afterWork`: the failure comes when the upstream has done its work. */
export type Fault =
  | { kind: "latency"; ms: number }
  | { kind: "rate-limited"; retryAfterSeconds?: number }
  /** Answers 429 above this rate, as an upstream does all day. */
  | { kind: "rate"; perSecond: number; retryAfterSeconds?: number }
  | { kind: "html-502"; afterWork?: boolean }
  | { kind: "hang"; afterWork?: boolean }
  | { kind: "reset"; afterWork?: boolean }
  /** The work is done `ms` later, by the sandbox's clock; the answer gets lost unless another rule chooses one. */
  | { kind: "late-commit"; ms: number }
  | { kind: "truncated-json" }
  /** Refuses, and repeats the key and the body in its words, as a careless upstream may. */
  | { kind: "echo" }
  /** The key is no longer (or not here) valid. */
  | { kind: "key-refused" }
  | { kind: "v2-refused" }
  | { kind: "credentials-refused" }
  | { kind: "masked-numbers" }
  | { kind: "duplicates-accepted" }
  /** Lists do not show yet what was created in the last `ms`. */
  | { kind: "stale-list"; ms: number }
  /** Refuses the second free number, and every text. */
  | { kind: "no-payment-method" }
  /** A free number shows its digits while it is still activating. */
  | { kind: "number-while-activating" };

export type FaultKind = Fault["kind"];

export type FaultRule = Fault & {
  /** Every key where it is left out. */
  key?: string;
  method?: string;
  /** The whole path; `*` stands for anything. */
  path?: string;
  /** How often it acts before it is spent. */
  times?: number;
};

export const faultKinds = [
  "latency",
  "rate-limited",
  "rate",
  "html-502",
  "hang",
  "reset",
  "late-commit",
  "truncated-json",
  "echo",
  "key-refused",
  "v2-refused",
  "credentials-refused",
  "masked-numbers",
  "duplicates-accepted",
  "stale-list",
  "no-payment-method",
  "number-while-activating",
] as const satisfies readonly FaultKind[];

/** The rules that act on one request, by kind. */
export type Faults = {
  of<K extends FaultKind>(kind: K): Extract<FaultRule, { kind: K }> | undefined;
  has(kind: FaultKind): boolean;
};
