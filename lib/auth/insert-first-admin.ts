import "server-only";
import type { Transaction } from "@/lib/db/client";
import { installation, users } from "@/lib/db/schema";
import type { User } from "@/lib/domain/workspace";
import { userColumns } from "./users";

type FirstAdmin = { email: string; name: string; passwordHash: string };

/**
 * The claim row is written before the user and stays for ever: of two transactions that race here the second one waits
 * for the first and then finds the claim, on both databases.
 */
export async function insertFirstAdmin(tx: Transaction, admin: FirstAdmin): Promise<User | undefined> {
  const claimed = await tx
    .insert(installation)
    .values({ key: "first-admin", value: admin.email })
    .onConflictDoNothing()
    .returning({ key: installation.key });
  if (claimed.length === 0) return undefined;
  const [user] = await tx
    .insert(users)
    .values({ ...admin, role: "admin" })
    .returning(userColumns);
  return user;
}
