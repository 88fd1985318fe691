import { describe, expect, test } from "vitest";
import { newHook, withAction, withEvent, withFilter, withSay, withTarget } from "./edit-hook";
import { readHook } from "./known-hook";
import { knownHooks } from "./testing";

const known = (what: string) => knownHooks[what] ?? {};

/** Writing back what was read changes nothing, whatever else a hook holds. */
describe.each(Object.entries(knownHooks))("%s round-trips", (_what, hook) => {
  const read = readHook(hook);

  test("by its filter", () => {
    expect(withFilter(hook, read?.filter ?? [])).toEqual(hook);
  });

  test("by its action", () => {
    if (read?.action === "say") expect(withSay(hook, read.say ?? "")).toEqual(hook);
    if (read?.action === "transfer" && read.target) expect(withTarget(hook, read.target)).toEqual(hook);
    if (read?.action === "nothing") expect(withAction(hook, "nothing")).toEqual(hook);
  });

  test("by another text and back", () => {
    if (read?.action === "say") expect(withSay(withSay(hook, ""), read.say ?? "")).toEqual(hook);
    if (read?.target) expect(withTarget(withTarget(hook, ""), read.target)).toEqual(hook);
  });

  test("by its event", () => {
    expect(withEvent(hook, read?.on ?? "call.ringing").on).toEqual(hook.on);
  });
});

test("a new hook is a ringing one that says something not typed yet", () => {
  expect(newHook()).toEqual({ on: "call.ringing", do: [{ type: "say" }] });
});

test("a ringing hook has a list of actions, an ending one a single action or none", () => {
  expect(withEvent(known("a ringing say for prefixes"), "call.ending")).toEqual({
    on: "call.ending",
    do: { type: "say", exact: "Calls from the US only." },
  });
  expect(withEvent({ on: "call.ending", do: { type: "say", exact: "Hello." } }, "call.ringing")).toEqual({
    on: "call.ringing",
    do: [{ type: "say", exact: "Hello." }],
  });
  expect(withEvent({ on: "call.ending" }, "call.ringing")).toEqual({ on: "call.ringing", do: [{ type: "say" }] });
});

test("a filter without values is no filter", () => {
  expect(withFilter(known("a ringing say for prefixes"), [])).toEqual({
    on: "call.ringing",
    do: [{ type: "say", exact: "Calls from the US only." }],
  });
});

test("filters are of the event's own kind", () => {
  expect(withFilter({ on: "call.ringing", do: [] }, ["44"])).toEqual({
    on: "call.ringing",
    filters: [{ type: "startsWith", key: "number", startsWith: ["44"] }],
    do: [],
  });
  expect(withFilter({ on: "call.ending" }, ["assistant-request-failed"])).toEqual({
    on: "call.ending",
    filters: [{ type: "oneOf", key: "call.endedReason", oneOf: ["assistant-request-failed"] }],
  });
});

test("an edit of the first action leaves those behind it and unknown names alone", () => {
  const hook = known("a ringing transfer with a second action");
  expect(withTarget(hook, "+442079460123").do).toEqual([
    { type: "transfer", destination: { type: "number", number: "+442079460123", extension: "204" } },
    { type: "say", exact: "Never heard." },
  ]);
  expect(withSay(known("names that nobody knows"), "Open.")).toEqual({
    on: "call.ringing",
    name: "Night",
    do: [{ type: "say", exact: "Open.", voice: { id: "a" } }],
  });
});

test("nothing to do is no action at all", () => {
  expect(withAction({ on: "call.ending", do: { type: "say", exact: "Hello." } }, "nothing")).toEqual({
    on: "call.ending",
  });
});

test("a SIP address instead of a number takes along only what both kinds have", () => {
  const hook = {
    on: "call.ending",
    do: { type: "transfer", destination: { type: "number", extension: "2", message: "Hi" } },
  };
  expect(withTarget(hook, "sip:desk@pbx.example").do).toEqual({
    type: "transfer",
    destination: { type: "sip", sipUri: "sip:desk@pbx.example", message: "Hi" },
  });
});

test("an address typed anew keeps what belongs to it", () => {
  const typed = ["", "s", "si", "sip", "sip:", "sip:n@pbx.example"];
  expect(typed.reduce(withTarget, known("an ending transfer to SIP")).do).toEqual({
    type: "transfer",
    destination: { type: "sip", sipUri: "sip:n@pbx.example", sipHeaders: { "X-Queue": "night" }, message: "Hold on." },
  });
});
