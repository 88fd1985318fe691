import { eq, inArray, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { boolean, integer, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PreparedPGlite } from "./prepared";

const things = pgTable("things", {
  id: integer("id").primaryKey(),
  word: text("word"),
  open: boolean("open").notNull(),
  at: timestamp("at", { withTimezone: true }).notNull(),
});

const client = new PreparedPGlite();
const db = drizzle(client);
const at = new Date("2026-11-21T10:00:00Z");

beforeAll(async () => {
  await client.exec(
    "create table things (id int primary key, word text unique, open boolean not null, at timestamptz not null)",
  );
  await db.insert(things).values([
    { id: 1, word: "one", open: true, at },
    { id: 2, word: null, open: false, at },
  ]);
});
afterAll(() => client.close());

test("a read brings every kind of value, the second time like the first", async () => {
  for (const word of ["one", "nobody's", "one"]) {
    const rows = await db.select().from(things).where(eq(things.word, word));
    expect(rows).toEqual(word === "one" ? [{ id: 1, word: "one", open: true, at }] : []);
  }
  expect(await db.select().from(things).where(eq(things.open, false))).toEqual([
    { id: 2, word: null, open: false, at },
  ]);
  expect(await db.select({ id: things.id }).from(things).where(eq(things.at, at))).toHaveLength(2);
});

test("what is compared is a value, whatever it is written like", async () => {
  expect(await db.select().from(things).where(eq(things.word, "' or true --"))).toEqual([]);
});

test("a read sees what was written since, and a column added since", async () => {
  const words = () => db.select({ word: things.word }).from(things).orderBy(things.id);
  expect(await words()).toEqual([{ word: "one" }, { word: null }]);
  await db.update(things).set({ word: "two" }).where(eq(things.id, 2));
  await client.exec("alter table things add column later text");
  expect(await words()).toEqual([{ word: "one" }, { word: "two" }]);
});

test("a read that fails fails every time, and the next one does not", async () => {
  const broken = () => db.select({ half: sql<number>`1 / (${things.id} - 1)` }).from(things);
  for (let time = 0; time < 2; time++) await expect(broken()).rejects.toThrow();
  await expect(db.select({ no: sql`nothing` }).from(things)).rejects.toThrow();
  expect(await db.select().from(things)).toHaveLength(2);
});

test("a read beside an open transaction waits for its end", async () => {
  let outside: Promise<unknown[]> | undefined;
  await db
    .transaction(async (tx) => {
      await tx.insert(things).values({ id: 3, word: "three", open: true, at });
      outside = db.select().from(things).where(eq(things.id, 3));
      expect(await tx.select().from(things).where(eq(things.id, 3))).toHaveLength(1);
      tx.rollback();
    })
    .catch(() => undefined);
  expect(await outside).toEqual([]);
});

test("more different texts than are kept are read too", async () => {
  for (let count = 1; count <= 220; count++) {
    const ids = Array.from({ length: count }, (_, at) => at);
    const rows = await db.select({ id: things.id }).from(things).where(inArray(things.id, ids));
    expect(rows).toHaveLength(Math.min(2, count - 1));
  }
});
