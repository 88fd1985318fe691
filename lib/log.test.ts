import { describe, expect, test } from "vitest";
import { AppError } from "./domain/errors";
import { createLog } from "./log";

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog("trace", { write: (line) => void lines.push(line) }));
  return lines.join("");
}

test("secrets are hidden by name, however deep, and in a child's bindings", () => {
  const secrets = { apiKey: "sk-1", key: "sk-2", authToken: "sk-3", twilioApiSecret: "sk-4", Authorization: "sk-5" };
  const line = logged((log) =>
    log.child({ password: "sk-6" }).info({ body: { rows: [{ provider: secrets }] }, headers: { cookie: "sk-7" } }, "x"),
  );
  expect(line).not.toMatch(/sk-\d/);
  expect(line).toContain("[redacted]");
});

test("tokens inside text are hidden", () => {
  const line = logged((log) =>
    log.info({ note: "sent Bearer abcdef123456789", url: "postgres://me:hunter22@db/x" }, "x"),
  );
  expect(line).not.toMatch(/abcdef123456789|hunter22/);
});

test("text of a user cannot begin a line of its own", () => {
  const line = logged((log) => log.info({ name: 'a\n{"level":"fatal"}' }, "x"));
  expect(line.trim().split("\n")).toHaveLength(1);
});

describe("an error", () => {
  test("says what, where and why, and carries no body", () => {
    const cause = Object.assign(new Error("upstream said no"), {
      code: "E1",
      body: "sk-body",
      response: { data: "sk-data" },
    });
    const error = new AppError({ code: "upstream-refused", message: "No.", details: "sk-details" }, { cause });
    const line = logged((log) => log.error({ err: error }, "x"));
    const { err } = JSON.parse(line) as { err: Record<string, unknown> };
    expect(err).toMatchObject({ type: "AppError", message: "No.", code: "upstream-refused" });
    expect(err.stack).toMatch(/^\s+at /);
    expect(err.cause).toMatchObject({ message: "upstream said no", code: "E1" });
    expect(line).not.toMatch(/sk-/);
  });

  test("of a query keeps the statement and drops its values", () => {
    const error = new Error("Failed query: insert into users values ($1)\nparams: sk-hash,ada@example.com");
    expect(logged((log) => log.error({ err: error }, "x"))).not.toMatch(/sk-hash|ada@/);
  });
});
