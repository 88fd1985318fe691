import "server-only";
import type { User } from "@/lib/domain/workspace";
import { currentSession } from "./current-session";

export async function currentUser(): Promise<User | undefined> {
  return (await currentSession())?.user;
}
