"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { clientAddress } from "@/lib/auth/client-address";
import { currentSession } from "@/lib/auth/current-session";
import { verifyPassword } from "@/lib/auth/password";
import { countAttempt, forgiveAttempt } from "@/lib/auth/rate-limit";
import { dropSessionCookie } from "@/lib/auth/session-cookie";
import { revokeAll, revokeSession } from "@/lib/auth/sessions";
import { setUp } from "@/lib/auth/setup-token";
import { readPasswordHash, setPassword } from "@/lib/auth/users";
import { AppError } from "@/lib/domain/errors";
import { publicAction, userAction } from "@/lib/gate/actions";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";
import * as schema from "./schema";
import { renameUser } from "./store";

/** The form signs in with the same e-mail and password afterwards. */
export const createFirstAccount = publicAction(
  schema.firstAccount,
  async ({ input: { token, ...admin } }) => {
    const user = await setUp(token, admin);
    return { email: user.email };
  },
  { name: "createFirstAccount" },
);

export const changeName = userAction(
  schema.nameChange,
  async ({ input, ctx }) => {
    await renameUser(ctx.user.id, input.name);
    revalidatePath(paths.home, "layout");
    return { name: input.name };
  },
  { name: "changeName" },
);

/** Whoever else holds a session of this account is out. */
export const changePassword = userAction(
  schema.passwordChange,
  async ({ input, ctx }) => {
    const attempt = { account: ctx.user.email, address: clientAddress((await headers()).get("x-forwarded-for")) };
    await countAttempt(attempt);
    const matches = await verifyPassword(await readPasswordHash(ctx.user.id), input.present);
    if (!matches) throw wrongPassword();
    await forgiveAttempt(attempt);
    await setPassword(ctx.user.id, input.password);
    await revokeAll(ctx.user.id, (await currentSession())?.sessionId);
    log.info({ user: ctx.user.id }, "password changed");
    revalidatePath(paths.profile);
    return {};
  },
  { name: "changePassword" },
);

export const endSession = userAction(
  schema.sessionChoice,
  async ({ input, ctx }) => {
    await revokeSession(ctx.user.id, input.session);
    revalidatePath(paths.profile);
    return {};
  },
  { name: "endSession" },
);

export const signOutEverywhere = userAction(
  schema.nothing,
  async ({ ctx }) => {
    await revokeAll(ctx.user.id);
    await dropSessionCookie();
    log.info({ user: ctx.user.id }, "signed out everywhere");
    redirect(paths.signIn);
  },
  { name: "signOutEverywhere" },
);

function wrongPassword(): AppError {
  return new AppError({
    code: "invalid-input",
    message: "The present password is wrong.",
    next: "Nothing was changed.",
    fields: { present: "This password is wrong." },
  });
}
