"use server";

import { redirect } from "next/navigation";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";
import { currentUser } from "./current-user";
import { dropSessionCookie, readSessionToken } from "./session-cookie";
import { revokeToken } from "./sessions";

/** For the Account menu: ends this session on the server, then in the browser. */
export async function signOut(): Promise<void> {
  const token = await readSessionToken();
  const user = await currentUser();
  if (token) await revokeToken(token);
  await dropSessionCookie();
  if (user) log.info({ user: user.id }, "signed out");
  redirect(paths.signIn);
}
