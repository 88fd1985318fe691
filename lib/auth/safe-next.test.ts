import { describe, expect, it } from "vitest";
import { safeNext, signInPath } from "./safe-next";

describe("where to go after signing in", () => {
  it.each(["/marlow/phone-numbers?q=415&page=2#top", "/settings/profile", "/"])("keeps %s", (path) =>
    expect(safeNext(path)).toBe(path),
  );

  it.each([
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/%0d%0aset-cookie:x\r\n",
    "/\t/evil.example",
    "/..//evil.example",
    "javascript:alert(1)",
    "evil",
    " /x",
    "/sign-in?next=/x",
    "/setup",
    "/api/workspaces",
    `/${"x".repeat(2000)}`,
    "",
    undefined,
    null,
  ])("leads home instead of %s", (path) => expect(safeNext(path)).toBe("/"));

  it("carries a page along and nothing else", () => {
    expect(signInPath("/marlow?q=a b")).toBe("/sign-in?next=%2Fmarlow%3Fq%3Da%2520b");
    expect(signInPath("//evil.example")).toBe("/sign-in");
  });
});
