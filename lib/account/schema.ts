import { z } from "zod";
import { emailAddress } from "@/lib/auth/email";
import { newPassword } from "@/lib/auth/password-policy";

export const personName = z
  .string()
  .trim()
  .min(1, "Enter a name.")
  .refine((name) => [...name].length <= 80, "Use at most 80 characters.")
  .refine((name) => !/\p{Cc}/u.test(name), "There is a control character in the name. Type it again.");

/** A password that exists already; its length is the only thing known about it. */
export const presentPassword = z.string().min(1, "Enter your present password.").max(1024, "This password is wrong.");

export const firstAccount = z.object({
  token: z.string().max(200),
  name: personName,
  email: emailAddress,
  password: newPassword,
});
export const nameChange = z.object({ name: personName });
export const passwordChange = z.object({ present: presentPassword, password: newPassword });
export const sessionChoice = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });
export const nothing = z.object({});
