import { z } from "zod";

/**
 * One spelling per mailbox. A full-width @ turns into a plain one by NFKC and would let two spellings of one
 * address, or two addresses in one, pass as different people: such input is refused instead of repaired.
 */
export function normaliseEmail(typed: string): string | undefined {
  const raw = typed.trim();
  const email = raw.normalize("NFKC").toLowerCase();
  if (raw.length > 254 || raw.split("@").length !== 2) return undefined;
  return /^[^@\s\p{C}"(),:;<>[\\\]]{1,64}@[^@\s\p{C}"(),:;<>[\\\]]{1,189}$/u.test(email) ? email : undefined;
}

export const emailAddress = z.string().transform((typed, ctx) => {
  const email = normaliseEmail(typed);
  if (email) return email;
  ctx.addIssue({ code: "custom", message: "Enter an e-mail address, such as ines@marlow.example." });
  return z.NEVER;
});
