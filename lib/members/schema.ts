import { z } from "zod";
import { personName } from "@/lib/account/schema";
import { emailAddress } from "@/lib/auth/email";
import { newPassword } from "@/lib/auth/password-policy";
import { roles } from "@/lib/domain/workspace";

const member = z.uuid();

export const newMember = z.object({
  email: emailAddress,
  name: personName,
  role: z.enum(roles, "Choose a role."),
  password: newPassword,
});
export const roleChange = z.object({ member, role: z.enum(roles, "Choose a role.") });
export const passwordReset = z.object({ member, password: newPassword });
export const accessChange = z.object({ member, disabled: z.boolean() });
