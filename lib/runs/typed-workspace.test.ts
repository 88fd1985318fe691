import { expect, test } from "vitest";
import { isWorkspaceTyped } from "./typed-workspace";

test.each([
  ["Marlow Voice", true],
  ["  marlow   voice ", true],
  ["Marlow", false],
  ["", false],
  ["Marlow-Voice", false],
])("%o for Marlow Voice: %o", (typed, is) => expect(isWorkspaceTyped({ name: "Marlow Voice" }, typed)).toBe(is));
