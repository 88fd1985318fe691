"use server";

import { revalidatePath } from "next/cache";
import { revokeAll } from "@/lib/auth/sessions";
import { createUser, setPassword } from "@/lib/auth/users";
import { userAction } from "@/lib/gate/actions";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";
import * as schema from "./schema";
import { changeMember, findMember } from "./store";

export const addMember = userAction(
  schema.newMember,
  async ({ input, ctx }) => {
    const member = await createUser(input);
    log.info({ user: ctx.user.id, member: member.id, role: member.role }, "member added");
    revalidatePath(paths.members);
    return { name: member.name };
  },
  admin("addMember"),
);

export const changeRole = userAction(
  schema.roleChange,
  async ({ input, ctx }) => {
    const member = await changeMember(input.member, { role: input.role });
    log.info({ user: ctx.user.id, member: member.id, role: member.role }, "role changed");
    revalidatePath(paths.home, "layout");
    return { name: member.name, role: member.role };
  },
  admin("changeRole"),
);

/** Whoever is disabled is signed out everywhere at once. */
export const changeAccess = userAction(
  schema.accessChange,
  async ({ input, ctx }) => {
    const member = await changeMember(input.member, { disabled: input.disabled });
    log.info({ user: ctx.user.id, member: member.id, disabled: input.disabled }, "access changed");
    revalidatePath(paths.members);
    return { name: member.name };
  },
  admin("changeAccess"),
);

/** Ends every session of that person. */
export const resetPassword = userAction(
  schema.passwordReset,
  async ({ input, ctx }) => {
    const member = await findMember(input.member);
    await setPassword(member.id, input.password);
    await revokeAll(member.id);
    log.info({ user: ctx.user.id, member: member.id }, "password set by an administrator");
    revalidatePath(paths.members);
    return { name: member.name };
  },
  admin("resetPassword"),
);

function admin(name: string) {
  return { role: "admin", name } as const;
}
