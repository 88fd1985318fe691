import "server-only";
import { eq } from "drizzle-orm";
import { database } from "@/lib/db/client";
import { users } from "@/lib/db/schema";

export async function renameUser(userId: string, name: string): Promise<void> {
  const db = await database();
  await db.update(users).set({ name }).where(eq(users.id, userId));
}
