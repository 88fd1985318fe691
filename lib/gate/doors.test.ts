import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const sources = ["app", "components", "lib"].flatMap((root) =>
  fs
    .readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => path.join(root, file)),
);
const textOf = (file: string) => fs.readFileSync(file, "utf8");

/** What a stranger may call: the set-up link, which has its own token, and leaving. */
const openToAll = ["createFirstAccount", "signOut"];

const actions = sources
  .filter((file) => /^"use server";/.test(textOf(file)))
  .flatMap((file) =>
    [...textOf(file).matchAll(/^export (?:async function|const) (\w+)(?: = (\w+)\()?/gm)].map(([, name, builder]) => ({
      name: name ?? "",
      builder,
      file,
    })),
  );

test("every server action begins at the gate", () => {
  expect(actions.length).toBeGreaterThan(10);
  const around = actions.filter(({ builder }) => builder !== "userAction" && builder !== "vapiAction");
  expect(around.map(({ name }) => name).sort()).toEqual(openToAll);
});

test("no server action stands outside of a file of actions", () => {
  const inline = sources.filter((file) => /^\s+"use server"/m.test(textOf(file)));
  expect(inline).toEqual([]);
});

test.each(sources.filter((file) => /^app\/api\/workspaces\/.*\/route\.ts$/.test(file)))(
  "%s begins at the gate",
  (file) => {
    const doors = [...textOf(file).matchAll(/^export const (\w+)(?: = (\w+)\()?/gm)].map(([, name, by]) => [name, by]);
    expect(doors.length).toBeGreaterThan(0);
    for (const [name, by] of doors) expect(by).toBe({ GET: "vapiRoute", POST: "vapiPost" }[name ?? ""]);
  },
);
