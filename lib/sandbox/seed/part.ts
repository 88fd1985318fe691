import type { Place } from "./number-ranges";
import type { assistantNames, squadNames } from "./words";

/** Who answers: an assistant or squad by name, or one of the cases that a list has to cope with. */
export type Answers =
  | (typeof assistantNames)[number]
  | (typeof squadNames)[number]
  | "an assistant without a name"
  | "an assistant that is gone"
  | "a retired workflow"
  | "nobody"
  | `https://${string}`;

/** What makes a row unlike its neighbours; how, stands in oddities.ts. */
export type Oddity =
  | "nulls"
  | "unknown fields"
  | "no account sid"
  | "api key"
  | "hooks"
  | "prefix hooks"
  | "hook of an older time"
  | "whole server"
  | "server beside the assistant"
  | "server with fallback"
  | "fallback number"
  | "whole fallback number"
  | "whole fallback sip"
  | "fallback sip"
  | "legacy server"
  | "sms on vapi"
  | "check off";

export type Part = {
  /** Left out: the row has no name. */
  name?: string;
  provider: string;
  /** Where the number is from; left out, the row has none. */
  place?: Place;
  /** An address instead of a number. */
  sip?: string;
  /** Digits as they are, for a trunk with the E.164 check off. */
  digits?: string;
  to: Answers;
  /** `active` unless it says something else. */
  status?: "activating" | "blocked" | "missing" | "porting";
  sms?: boolean;
  /** Age in days where it matters. */
  age?: number;
  odd?: Oddity;
};
