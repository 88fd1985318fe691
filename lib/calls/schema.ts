import { z } from "zod";
import { understandNumber } from "@/lib/domain/phone-format";
import { readCursor } from "@/lib/vapi/gather";
import { outcomes } from "./outcomes";

const dayMs = 86_400_000;
/** Later years have more than four digits, which no upstream reads. */
const lastMoment = Date.parse("9999-12-31T23:59:59.999Z");
const day = z.iso.date();
const moment = z.iso.datetime({ offset: true });

/** A day (in UTC) or a moment; `to` includes its day. */
const instant = (shiftMs: number) =>
  z
    .union([day.transform((text) => Date.parse(text) + shiftMs), moment.transform(Date.parse)])
    .transform((ms) => new Date(Math.min(ms, lastMoment)).toISOString())
    .optional()
    .catch(undefined);

/** A hand-edited address falls back instead of failing. */
export const callQuery = z.object({
  number: z.guid().optional().catch(undefined),
  assistant: z.guid().optional().catch(undefined),
  direction: z.enum(["inbound", "outbound", "web"]).optional().catch(undefined),
  outcome: z.enum(outcomes).optional().catch(undefined),
  from: instant(0),
  to: instant(dayMs),
  /** `next` of the page before. */
  before: z.string().max(2000).transform(readCursor).optional().catch(undefined),
  limit: z.coerce.number().int().min(1).max(100).catch(25),
});

export type CallQueryInput = z.input<typeof callQuery>;
export type ParsedCallQuery = z.output<typeof callQuery>;

/** Any way of writing it; without a country code it is read as a US number. */
export const customerNumber = z.string().transform((typed, ctx) => {
  const understood = understandNumber(typed);
  const complaint =
    typed.trim() === ""
      ? "Enter the customer's number."
      : understood
        ? `${understood.e164} has too few or too many digits for its country.`
        : "That is not a phone number. Type it with its country code, such as +1 415 555 0123.";
  if (understood?.valid) return understood.e164;
  ctx.addIssue({ code: "custom", message: complaint });
  return z.NEVER;
});

const answerer = z.union([z.literal(""), z.guid("Choose one from the list.")]).optional();

/** One of assistant and squad; empty means not this one. */
export const testCall = z
  .object({
    numberId: z.guid(),
    customerNumber: customerNumber,
    assistantId: answerer,
    squadId: answerer,
  })
  .superRefine(({ assistantId, squadId }, ctx) => {
    if (!assistantId && !squadId)
      ctx.addIssue({ code: "custom", path: ["assistantId"], message: "Choose who makes the call." });
    if (assistantId && squadId)
      ctx.addIssue({ code: "custom", path: ["squadId"], message: "Choose an assistant or a squad." });
  });

export type TestCallInput = z.input<typeof testCall>;
export type TestCall = z.output<typeof testCall>;
