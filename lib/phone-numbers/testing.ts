import { randomUUID } from "node:crypto";
import type { FaultRule } from "@/lib/sandbox/faults";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { createVapiClient } from "@/lib/vapi/client";
import type { Clock } from "./number-index";

/** A workspace of the sandbox with its client, a clock that moves by hand, and a door that holds answers back. */
export function aWorkspace({ numbers = 64, id = randomUUID() }: { numbers?: number; id?: string } = {}) {
  let time = Date.now();
  let patient = true;
  let door: { of: RegExp; opened: Promise<void> } | undefined;
  const key = `sandbox-n${numbers}-${id}`;
  const sandbox = createSandbox({ now: () => time, record: true });
  const held: typeof fetch = async (input, init) => {
    const answer = await sandbox.fetch(input, init);
    if (door && door.of.test(String(input))) await door.opened;
    return answer;
  };
  const clientOf = (send: typeof fetch) =>
    createVapiClient({
      baseUrl: "https://sandbox.invalid",
      key,
      fetch: send,
      timeoutMs: 10_000,
      wait: () => Promise.resolve(),
      random: () => 0,
    });
  const ctx = { workspace: { id, region: "Sandbox", keyLast4: key.slice(-4) }, vapi: clientOf(held) };
  const clock: Clock = {
    now: () => time,
    delay: () => (patient ? new Promise(() => undefined) : Promise.resolve()),
  };
  return {
    ctx,
    clock,
    /** The same organisation, changed by somebody else. */
    elsewhere: clientOf(sandbox.fetch),
    fail: (rule: FaultRule) => sandbox.control.addFault(rule),
    heal: () => sandbox.control.clearFaults(),
    pass: (seconds: number) => (time += seconds * 1000),
    runOutOfPatience: () => (patient = false),
    /** What was asked of the listing since the last look. */
    asked: () => {
      const requests = sandbox.control.requests(key).filter(({ path }) => path.endsWith("/phone-number"));
      sandbox.control.clearRequests(key);
      return requests.filter(({ method }) => method === "GET");
    },
    /** Answers to addresses like `of` arrive when the returned function is called. */
    hold: (of = /./) => {
      let open = () => {};
      door = { of, opened: new Promise((resolve) => (open = resolve)) };
      return () => {
        door = undefined;
        open();
      };
    },
  };
}
