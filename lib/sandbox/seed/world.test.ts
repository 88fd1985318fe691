import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { describe, expect, it } from "vitest";
import { providerIds } from "@/lib/domain/phone-number";
import { isUuid } from "../rules/checks";
import { longestName } from "./crowd";
import { secretMarker } from "./random";
import { seedWorld } from "./world";

const now = Date.parse("2026-08-20T12:00:00Z");
const seed = (count: number, key = "sandbox-a", word?: string) => seedWorld({ key, count, now, seed: word });
const standard = seed(64);
const large = seed(10_000);
const { numbers } = standard;
const having = (wanted: (row: (typeof numbers)[number]) => unknown) => numbers.filter(wanted).length;

describe("the standard world", () => {
  it("has every case that a list has to cope with", () => {
    expect(new Set(numbers.map(({ provider }) => provider))).toEqual(new Set([...providerIds, "bandwidth"]));
    expect(new Set(numbers.map(({ status }) => status))).toEqual(
      new Set(["active", "activating", "blocked", "porting", undefined]),
    );
    const assistants = new Set(standard.assistants.map(({ id }) => id));
    const cases = {
      sip: having(({ sipUri, number }) => sipUri && !number) > 2,
      nameless: having(({ name }) => !name) > 3,
      half: having(({ status, number, sipUri }) => status === "active" && !number && !sipUri) > 0,
      nobody: having((row) => !row.assistantId && !row.squadId && !row.server && !row.workflowId) > 3,
      gone: having(({ assistantId }) => typeof assistantId === "string" && !assistants.has(assistantId)) > 1,
      server: having(({ server }) => server) > 1,
      workflow: having(({ workflowId }) => workflowId) > 0,
      squad: having(({ squadId }) => squadId) > 4,
      longest: having(({ name }) => [...String(name ?? "")].length === longestName) > 0,
      rightToLeft: having(({ name }) => /[\u0590-\u06ff]/.test(String(name))) > 1,
      emoji: having(({ name }) => /\p{Extended_Pictographic}/u.test(String(name))) > 1,
      nulls: having((row) => Object.values(row).includes(null)) > 2,
      unknownField: having((row) => "providerResourceId" in row) > 0,
      legacyServer: having((row) => "serverUrl" in row) > 0,
      smsOff: having(({ smsEnabled }) => smsEnabled === false) > 3,
      hooks: having(({ hooks }) => Array.isArray(hooks)) > 1,
      prefixHook: having(({ hooks }) => JSON.stringify(hooks ?? "").includes('"startsWith":["1900"')) > 0,
      unknownHook: having(({ hooks }) => JSON.stringify(hooks ?? "").includes("call.transferred")) > 0,
      fallback: having(({ fallbackDestination }) => fallbackDestination) > 1,
      fallbackPlans:
        having(({ fallbackDestination }) => JSON.stringify(fallbackDestination ?? "").includes("mode")) > 1,
      backoffs: having(({ server }) => JSON.stringify(server ?? "").includes("backoffPlan")) > 1,
      encrypted: having(({ server }) => JSON.stringify(server ?? "").includes("encryptedPaths")) > 0,
      serverAndAssistant: having(({ server, assistantId }) => server && assistantId) > 0,
    };
    expect(Object.entries(cases).filter(([, present]) => !present)).toEqual([]);
  });

  it("keeps some free numbers to give", () => {
    const held = having(
      ({ provider, sipUri, number, status }) => provider === "vapi" && !sipUri && (number || status === "activating"),
    );
    expect(held).toBeLessThan(5);
  });

  it("ages from minutes to days while activating; only the young one comes through", () => {
    const ages = numbers
      .filter(({ status }) => status === "activating")
      .map(({ createdAt }) => (now - Date.parse(createdAt)) / 60_000);
    expect(ages.some((age) => age < 10)).toBe(true);
    expect(ages.some((age) => age > 5 * 1440)).toBe(true);
    expect(standard.activations).toHaveLength(1);
  });

  it("carries secrets as the API does, each known by its beginning", () => {
    const secrets = numbers.flatMap((row) => [
      row.twilioAuthToken,
      row.twilioApiSecret,
      row.serverUrlSecret,
      (row.authentication as { password?: string } | undefined)?.password,
      ...Object.values((row.server as { headers?: Record<string, string> } | undefined)?.headers ?? {}).map((value) =>
        value.replace("Bearer ", ""),
      ),
    ]);
    const set = secrets.filter((secret) => typeof secret === "string");
    expect(set.length).toBeGreaterThan(25);
    expect(set.filter((secret) => !secret.startsWith(secretMarker))).toEqual([]);
    expect(JSON.stringify([standard.assistants, standard.squads, standard.credentials])).not.toContain(secretMarker);
  });
});

describe("any world", () => {
  it("is the same for the same size, with ids of its own per key", () => {
    expect(seed(64)).toEqual(standard);
    const other = seed(64, "sandbox-b");
    expect(other.numbers.map(({ name, number }) => [name, number])).toEqual(
      numbers.map(({ name, number }) => [name, number]),
    );
    const ids = new Set(numbers.map(({ id }) => id));
    expect(other.numbers.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it("differs by its seed", () => {
    const dates = (world: ReturnType<typeof seed>) => world.numbers.map(({ createdAt }) => createdAt);
    expect(dates(seed(64, "sandbox-a", "another"))).not.toEqual(dates(standard));
  });

  it.each([
    [0, 4, 1],
    [1, 4, 1],
    [64, 24, 5],
    [10_000, 1200, 60],
  ])("of %i numbers has %i assistants and %i squads", (count, assistants, squads) => {
    const world = count === large.numbers.length ? large : seed(count);
    expect([world.numbers.length, world.assistants.length, world.squads.length]).toEqual([count, assistants, squads]);
  });

  it.each([
    [64, standard],
    [10_000, large],
  ])("of %i numbers is well formed", (count, world) => {
    const digits = world.numbers.flatMap(({ number }) => (typeof number === "string" ? [number] : []));
    expect(new Set(digits).size).toBe(digits.length);
    for (const rows of [world.numbers, world.assistants, world.squads, world.credentials]) {
      expect(rows.filter(({ id }) => !isUuid(id))).toEqual([]);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(rows.filter(({ name }) => [...String(name ?? "")].length > longestName)).toEqual([]);
      expect(rows.filter(({ updatedAt, createdAt }) => createdAt > updatedAt || Date.parse(updatedAt) > now)).toEqual(
        [],
      );
    }
    expect(new Set(world.numbers.map(({ createdAt }) => createdAt)).size).toBe(count);
    const possible = digits.filter((number) => number.startsWith("+"));
    expect(possible.filter((number) => !parsePhoneNumberFromString(number)?.isPossible())).toEqual([]);
  });

  it("uses only numbers that nobody can have", () => {
    const reserved =
      /^\+(1\d{3}55501\d\d|442079460\d{3}|44(161|113|117)4960\d{3}|61[23]5550\d{4}|493023125\d{3}|496990009\d{3}|3319900\d{4}|468465004\d\d)$/;
    const strange = large.numbers.filter(
      ({ number }) => String(number ?? "").startsWith("+") && !reserved.test(String(number)),
    );
    expect(strange).toEqual([]);
  });
});
