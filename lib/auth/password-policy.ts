import { z } from "zod";
import { isCommonPassword } from "./common-passwords";

export const passwordLimits = { min: 10, max: 1024 } as const;

/** A password that somebody chooses: length counts, composition does not. */
export const newPassword = z
  .string()
  .refine((password) => [...password].length >= passwordLimits.min, {
    error: `Use at least ${passwordLimits.min} characters.`,
    abort: true,
  })
  .refine((password) => password.length <= passwordLimits.max, {
    error: `Use at most ${passwordLimits.max} characters.`,
    abort: true,
  })
  .refine((password) => !isCommonPassword(password), {
    error: "This password is on the lists that attackers try first. Choose another one.",
  });
