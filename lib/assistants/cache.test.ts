import { expect, test } from "vitest";
import { AppError } from "@/lib/domain/errors";
import { forget, remembered } from "./cache";

let sequence = 0;

test("many who ask at once share one request, and half a minute its answer", async () => {
  const source = counted();
  const answers = await Promise.all(Array.from({ length: 20 }, () => source.ask(0)));
  expect(new Set(answers)).toEqual(new Set(["answer 1"]));
  expect(await source.ask(29_999)).toBe("answer 1");
  expect(await source.ask(30_000)).toBe("answer 2");
});

test("a failure is told to everybody who waits, and the next one asks again", async () => {
  const source = counted([new AppError({ code: "upstream-down", message: "Vapi does not answer." })]);
  const outcomes = await Promise.allSettled([source.ask(0), source.ask(0)]);
  expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "rejected"]);
  expect(await source.ask(0)).toBe("answer 2");
});

test("what was forgotten is asked again, and nothing else is", async () => {
  const [source, other] = [counted(), counted()];
  await source.ask(0);
  await other.ask(0);
  forget(source.key);
  expect(await source.ask(1)).toBe("answer 2");
  expect(await other.ask(1)).toBe("answer 1");
});

test("who asks after the forgetting does not get the answer that was under way", async () => {
  const source = counted();
  const before = source.ask(0);
  forget(source.key);
  expect(await Promise.all([before, source.ask(0)])).toEqual(["answer 1", "answer 2"]);
});

test("memory is bounded: the one used longest ago goes first", async () => {
  const first = counted();
  const second = counted();
  await first.ask(0);
  await second.ask(0);
  for (let index = 0; index < 199; index += 1) await counted().ask(0);
  expect(await second.ask(0)).toBe("answer 1");
  expect(await first.ask(0)).toBe("answer 2");
});

function counted(failures: Error[] = []) {
  sequence += 1;
  const key = `test ${sequence}.`;
  let requests = 0;
  const load = async () => {
    requests += 1;
    const failure = failures.shift();
    if (failure) throw failure;
    return `answer ${requests}`;
  };
  return { key, ask: (at: number) => remembered({ key, load, now: () => at }) };
}
