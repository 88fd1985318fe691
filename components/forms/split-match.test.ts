import { expect, test } from "vitest";
import { splitMatch } from "./split-match";

test.each([
  ["Dovetail claims intake", "dove", ["", "Dove", "tail claims intake"]],
  ["Dovetail claims intake", " CLAIMS ", ["Dovetail ", "claims", " intake"]],
  ["Dovetail", "zzz", ["Dovetail", "", ""]],
  ["Dovetail", "", ["Dovetail", "", ""]],
])("%j typed %j", (label, typed, parts) => {
  expect(splitMatch(label, typed)).toEqual(parts);
});
