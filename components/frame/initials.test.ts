import { expect, test } from "vitest";
import { initialsOf } from "./initials";

test.each([
  ["Ines Okafor", "IO"],
  ["Ines Maria Okafor", "IO"],
  ["ines", "IN"],
  ["tom.reyes@marlow.example", "TR"],
  ["Élodie", "ÉL"],
  ["", "?"],
])("%j becomes %j", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
