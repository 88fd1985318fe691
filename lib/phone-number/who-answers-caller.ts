import { understandNumber, type UnderstoodNumber } from "@/lib/domain/phone-format";

/** Who calls, as far as prefixes are concerned. */
export type Caller = { kind: "anybody" } | { kind: "withheld" } | { kind: "number"; digits: string };

/** What a carrier sends in place of a number that is not shown. */
export const withheldNumber = "anonymous";

const withheld = /^(anonymous|withheld|private|restricted|unknown|unavailable)$/i;

/** Prefixes are compared with the number in E.164, without its plus. */
export function callerOf(typed: string): Caller {
  const text = typed.trim();
  if (text === "") return { kind: "anybody" };
  if (withheld.test(text)) return { kind: "withheld" };
  const digits = (callingNumber(text)?.e164 ?? text).replace(/^\+/, "").replaceAll(/[\s().\-/]/g, "");
  return { kind: "number", digits };
}

/** Callers are often copied without their plus: what is no US number is read with the plus in front. */
export function callingNumber(typed: string): UnderstoodNumber | undefined {
  return [typed, `+${typed.trim()}`].map(understandNumber).find((number) => number?.valid);
}
