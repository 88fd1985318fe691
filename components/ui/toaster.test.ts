import { expect, test } from "vitest";
import { createToaster } from "./toaster";

test("shows the newest three toasts, each with an id of its own", () => {
  const toaster = createToaster();
  ["one", "two", "three", "four"].forEach((text) => toaster.show({ text }));
  expect(toaster.current().map((toast) => toast.text)).toEqual(["two", "three", "four"]);
  expect(new Set(toaster.current().map((toast) => toast.id)).size).toBe(3);
});

test("a dismissed toast goes alone, and listeners hear of it", () => {
  const toaster = createToaster();
  toaster.show({ text: "one" });
  toaster.show({ text: "two" });
  let calls = 0;
  const unsubscribe = toaster.subscribe(() => calls++);
  toaster.dismiss(toaster.current()[0]!.id);
  expect(toaster.current().map((toast) => toast.text)).toEqual(["two"]);
  unsubscribe();
  toaster.show({ text: "three" });
  expect(calls).toBe(1);
});
