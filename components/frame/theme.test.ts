import { expect, test } from "vitest";
import { readTheme, themeCookieLine } from "./theme";

test.each([
  ["light", "light"],
  ["dark", "dark"],
  ["system", "system"],
  ["<script>", "system"],
  [undefined, "system"],
])("cookie %j means %j", (cookie, theme) => {
  expect(readTheme(cookie)).toBe(theme);
});

test("what is written is read back", () => {
  const value = themeCookieLine("dark").split(";")[0]!.split("=")[1];
  expect(readTheme(value)).toBe("dark");
});
