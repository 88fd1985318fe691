import { describe, expect, test } from "vitest";
import type { FormJson } from "@/lib/domain/json";
import type { PhoneNumberDetail } from "@/lib/domain/phone-number-detail";
import { noServer } from "@/lib/vapi/detail";
import { formValuesOf, type NumberFormValues } from "./form";
import { aNumber } from "./testing";
import { whoAnswers } from "./who-answers";

const assistant = "11111111-1111-4111-8111-111111111111";
const squad = "22222222-2222-4222-8222-222222222222";
const url = "https://hooks.example/vapi";

type Given = {
  phone?: Partial<PhoneNumberDetail>;
  values?: Partial<NumberFormValues>;
  hooks?: FormJson[];
  caller?: string;
  gone?: boolean;
};

function ask({ phone: facts, values, hooks = [], caller = "", gone = false }: Given) {
  const phone = aNumber(facts);
  const stored = formValuesOf(phone, { smsWorks: true });
  return whoAnswers({
    values: { ...stored, hooks, ...values },
    phone,
    caller,
    answerer: { name: "Claims intake", gone },
  });
}

const step = (answer: ReturnType<typeof ask>, id: string) => answer.steps.find((one) => one.id === id);
const decider = (answer: ReturnType<typeof ask>) => answer.steps.find(({ state }) => state === "deciding");

const ringing = (prefixes: string[] | undefined, action: FormJson): FormJson => ({
  on: "call.ringing",
  ...(prefixes && { filters: [{ type: "startsWith", key: "number", startsWith: prefixes }] }),
  do: [action],
});
const say = { type: "say", exact: "We are closed." };
const transfer = { type: "transfer", destination: { type: "number", number: "+13125550148" } };
const answered = { phone: { assistantId: assistant } };

describe("ringing hooks", () => {
  const uk = ringing(["44", "1900"], say);
  test.each([
    ["none", [], "", "None is set."],
    ["nobody typed a caller", [uk], "", "1 hook, for callers that start with 44 or 1900."],
    ["two prefixes miss", [uk], "+1 212 555 0187", "1 hook. Neither 44 nor 1900 starts this number."],
    ["one prefix misses", [ringing(["44"], say)], "+12125550187", "1 hook. 44 does not start this number."],
    [
      "three prefixes over two hooks miss",
      [uk, ringing(["7"], transfer)],
      "+12125550187",
      "2 hooks. None of 44, 1900, and 7 starts this number.",
    ],
    ["the caller is withheld", [uk], "Anonymous", "1 hook. A withheld number has no prefix."],
    ["a prefix in the middle", [ringing(["212"], say)], "+12125550187", "1 hook. 212 does not start this number."],
    ["a prefix with a plus", [ringing(["+1"], say)], "+12125550187", "1 hook. +1 does not start this number."],
    [
      "one that cannot be read",
      [{ on: "call.ringing", do: [{ type: "sing" }] }],
      "+12125550187",
      "1 hook. Switchboard cannot read Hook 1, which may take the call.",
    ],
    ["hooks of another event", [{ on: "call.ending", do: say }, { on: "call.dreaming" }], "", "None is set."],
  ])("%s: the call goes on", (_what, hooks, caller, why) => {
    const answer = ask({ ...answered, hooks, caller });
    expect(step(answer, "hooks")).toMatchObject({ title: "Ringing hooks", state: "passed", why });
    expect(answer.result).toBe("Claims intake answers");
  });

  test.each([
    ["+44 20 7946 0991", "44 starts this number. It says “We are closed.”, then the call ends."],
    ["44 20 7946 0991", "44 starts this number. It says “We are closed.”, then the call ends."],
    ["+44 20", "44 starts this number. It says “We are closed.”, then the call ends."],
    ["(900) 555-0100", "1900 starts this number. It says “We are closed.”, then the call ends."],
  ])("%s is taken", (caller, why) => {
    const answer = ask({ ...answered, hooks: [uk], caller });
    expect(decider(answer)).toEqual({
      id: "hooks",
      title: "Hook 1 speaks",
      word: "Speaks",
      state: "deciding",
      outcome: "answered",
      why,
    });
    expect(answer.result).toBe("Hook 1 speaks, then the call ends");
    expect(step(answer, "answerer")).toMatchObject({ state: "unreached", why: "Not reached." });
    expect(step(answer, "server")?.why).toBe("Not reached.");
    expect(step(answer, "end")?.why).toBe("Not reached.");
  });

  test.each(["", "+12125550187", "withheld"])("a hook without a filter takes every caller (%s)", (caller) => {
    const answer = ask({ ...answered, hooks: [{ on: "call.ending" }, ringing(undefined, transfer)], caller });
    expect(decider(answer)).toMatchObject({
      title: "Hook 2 transfers to +1 312 555 0148",
      why: "It takes every caller. With the transfer, Vapi’s part ends.",
    });
    expect(answer.result).toBe("Hook 2 transfers to +1 312 555 0148");
  });

  test("only the first action runs", () => {
    const hook = { on: "call.ringing", do: [say, transfer] };
    expect(decider(ask({ ...answered, hooks: [hook] }))?.title).toBe("Hook 1 speaks");
  });

  test("several that fit: the first, and the doubt is told", () => {
    const hooks = [ringing(["44"], say), ringing(["1"], transfer), ringing(undefined, say)];
    const answer = ask({ ...answered, hooks, caller: "+12125550187" });
    expect(decider(answer)?.title).toBe("Hook 2 transfers to +1 312 555 0148");
    expect(decider(answer)?.why).toContain("Hook 3 may take it too");
  });

  test.each([
    [{ type: "transfer" }, "Hook 1 transfers without a destination"],
    [{ type: "say" }, "Hook 1 speaks, then the call ends"],
    [
      { type: "transfer", destination: { type: "sip", sipUri: "sip:desk@pbx.example" } },
      "Hook 1 transfers to sip:desk@pbx.example",
    ],
  ])("an action that is half filled in or goes to an address", (action, result) => {
    expect(ask({ ...answered, hooks: [ringing(undefined, action)] }).result).toBe(result);
  });
});

describe("a number that keeps calls away", () => {
  test.each([
    ["activating", { status: "activating" }, "Nobody yet: the number is being activated"],
    ["blocked", { status: "blocked" }, "Nobody: the number is blocked"],
    ["without a number", { number: null }, "Nobody: there is no number to call"],
  ])("%s", (_what, facts, result) => {
    const answer = ask({ phone: { assistantId: assistant, ...facts }, hooks: [ringing(undefined, say)] });
    expect(answer.result).toBe(result);
    expect(decider(answer)?.id).toBe("number");
    expect(answer.outcome).toBe("unanswered");
    const rest = answer.steps.filter(({ id }) => id !== "number");
    expect(rest.map(({ state }) => state)).toEqual(Array(5).fill("unreached"));
    expect(step(answer, "hooks")).toMatchObject({ title: "Ringing hooks", why: "Not reached." });
  });

  test.each([{ sipUri: "sip:desk@sip.vapi.ai", number: null }, { status: null }, { status: "paused" }])(
    "%o lets them through",
    (facts) => expect(ask({ phone: { assistantId: assistant, ...facts } }).result).toBe("Claims intake answers"),
  );
});

const routings = {
  assistant: { assistantId: assistant },
  squad: { squadId: squad },
  nobody: {},
  workflow: { workflowId: squad },
} as const;
const fallbacks = {
  none: null,
  number: { type: "number", number: "+13125550148" },
  sip: { type: "sip", sipUri: "sip:desk@pbx.example" },
} as const;
const byServer = "The server URL decides";
const byOrganisation = "Nobody, unless the organisation has a server URL";

describe.each([
  ["assistant", "answerer", "Claims intake answers", "Claims intake answers"],
  ["squad", "answerer", "Claims intake answers", "Claims intake answers"],
  ["nobody", "server", byServer, byOrganisation],
  ["workflow", "answerer", "Nobody answers: the workflow is retired", "Nobody answers: the workflow is retired"],
] as const)("%s", (routing, by, withServer, without) => {
  describe.each([
    ["a server", url, withServer],
    ["no server of its own", null, without],
  ])("%s", (_what, serverUrl, result) => {
    test.each(Object.keys(fallbacks) as (keyof typeof fallbacks)[])("fallback: %s", (kind) => {
      const server = serverUrl === null ? null : { ...noServer, url: serverUrl };
      const answer = ask({
        phone: { ...routings[routing], serverUrl, server, fallbackDestination: fallbacks[kind] },
      });
      expect(answer.result).toBe(result);
      expect(decider(answer)?.id).toBe(by);
      expect(answer.steps.filter(({ state }) => state === "deciding")).toHaveLength(1);
      expect(step(answer, "fallback")?.why).toBe(fallbackWhy(routing, kind));
      expect(step(answer, "end")?.why).toBe(endWhy(routing, kind));
    });
  });
});

function fallbackWhy(routing: keyof typeof routings, kind: keyof typeof fallbacks): string {
  if (kind === "none") return "None is set.";
  if (routing === "nobody") return "Rings when the server gives no answer.";
  if (routing === "workflow") return "Not reached.";
  return "Not used: only when no assistant or squad is set and the server gives no answer.";
}

function endWhy(routing: keyof typeof routings, kind: keyof typeof fallbacks): string {
  if (routing !== "nobody") return "Not reached.";
  if (kind === "none") return "When the server gives no answer, as no fallback is set.";
  return "Not reached: the fallback rings first.";
}

describe("details", () => {
  test("the server is told of the call where an assistant answers", () => {
    const answer = ask({ phone: { assistantId: assistant, server: { ...noServer, url }, serverUrl: url } });
    expect(step(answer, "server")?.why).toMatch(/^Not asked: an assistant is set\. It gets the call’s reports/);
    expect(step(ask(answered), "server")?.why).toBe("Not asked: an assistant is set.");
    expect(step(ask({ phone: { squadId: squad } }), "server")?.why).toBe("Not asked: a squad is set.");
  });

  test("whose server is asked is said, and what cannot be seen too", () => {
    const own = ask({ phone: { server: { ...noServer, url }, serverUrl: url } });
    expect(decider(own)?.why).toBe("hooks.example is asked for every call and says who answers.");
    expect(decider(ask({}))?.why).toContain("which Switchboard cannot see");
    expect([own.outcome, ask({}).outcome]).toEqual(["answered", "unknown"]);
  });

  test("it follows the form, not what is stored", () => {
    const { server, fallbackDestination } = formValuesOf(aNumber(), { smsWorks: true });
    const values = {
      answeredBy: "server",
      server: { ...server, url },
      fallbackDestination: { ...fallbackDestination, kind: "number", number: "(312) 555-0148" },
    } as const;
    const answer = ask({ phone: { assistantId: assistant, workflowId: squad }, values });
    expect(answer.result).toBe(byServer);
    expect(step(answer, "fallback")?.title).toBe("Fallback to +1 312 555 0148");
    expect(step(ask({ values: { answeredBy: "squad" } }), "answerer")?.why).toBe("None is set.");
  });

  test("a stored fallback of an unknown kind is not called none", () => {
    const own = { server: { ...noServer, url }, serverUrl: url };
    const answer = ask({ phone: { ...own, fallbackDestination: { type: "assistant" } } });
    expect(step(answer, "fallback")?.why).toBe("One is stored that Switchboard cannot read.");
    expect(step(answer, "end")?.why).toBe("Not known, because the fallback cannot be read.");
  });

  test("a fallback that is not filled in has no address in its title", () => {
    const { fallbackDestination } = formValuesOf(aNumber(), { smsWorks: true });
    const answer = ask({ values: { fallbackDestination: { ...fallbackDestination, kind: "sip" } } });
    expect(step(answer, "fallback")?.title).toBe("Fallback");
  });

  test("an assistant that is gone answers nobody for sure", () => {
    const answer = ask({ ...answered, gone: true });
    expect(answer.result).toBe("Claims intake may be gone");
    expect(decider(answer)).toMatchObject({ word: "Gone?", outcome: "unknown" });
    expect(decider(answer)?.why).toContain("calls are not answered");
  });

  test("hooks of the end are told where nobody else is left", () => {
    const hooks = [{ on: "call.ending", do: say }];
    expect(step(ask({ hooks }), "end")?.why).toContain("1 hook runs when it ends.");
  });
});
