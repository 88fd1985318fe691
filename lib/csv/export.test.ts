import { expect, test } from "vitest";
import type { Assistant, Credential } from "@/lib/domain/assistant";
import { providerIds, type PhoneNumber } from "@/lib/domain/phone-number";
import { aNumber } from "@/lib/domain/testing";
import { rowChecker } from "./check-row";
import { exportNumbers } from "./export";
import { guessMapping } from "./guess-mapping";
import { lookupsOf } from "./lookups";
import { idColumn } from "./mapping";
import { readAll, seeded } from "./testing";

const id = (n: number) => `7c1e08d4-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
const assistants: Assistant[] = ["Front desk", "front desk", "=Night", null, id(901), "Ünder"].map((name, at) => ({
  id: id(900 + at),
  name,
  updatedAt: null,
}));
const credentials: Credential[] = ["telnyx", "vonage", "byo-sip-trunk", "byo-sip-trunk"].map((provider, at) => ({
  id: id(800 + at),
  provider,
  name: "Main",
  gateways: [],
  createdAt: null,
}));
const place = { sipHost: "sip.vapi.ai" };

/** Numbers of every kind that the upstream may hold, some of them odd. */
function someNumbers(count: number): PhoneNumber[] {
  const random = seeded(5);
  const oneOf = <T>(...choices: T[]): T => choices[Math.floor(random() * choices.length)] as T;
  return Array.from({ length: count }, (_, n) => {
    const provider = oneOf<string>(...providerIds, "acme");
    const digits = `+1415555${String(n).padStart(4, "0")}`;
    const isTrunk = provider === "byo-phone-number";
    return aNumber({
      id: id(n),
      provider,
      number: oneOf(digits, isTrunk ? `10${n}` : digits, provider === "vapi" ? null : digits, `+165****${n}`),
      sipUri: provider === "vapi" && random() < 0.3 ? `sip:desk-${n}@sip.vapi.ai` : null,
      name: oneOf(null, '=cmd|"/C calc"!A0', "@home", "-", "+1, 2; 3", "'quoted'", "two\nlines", "🦊".repeat(40)),
      assistantId: oneOf(null, ...assistants.map((known) => known.id), id(999)),
      smsEnabled: oneOf(null, true, false),
      credentialId: oneOf(null, ...credentials.map((known) => known.id)),
      twilioAccountSid: provider === "twilio" ? oneOf(null, "AC1", "AC2") : null,
      numberE164CheckEnabled: isTrunk ? oneOf(null, true, false) : null,
      areaCode: oneOf(null, "415"),
    });
  });
}

test("an export is a valid import: every row of it is already there, and keeps what it says", async () => {
  const numbers = someNumbers(400);
  const lookups = lookupsOf({ assistants, squads: [], credentials, numbers });
  const parts = [...exportNumbers(numbers, lookups)];
  const { columns, rows, cells } = await readAll(parts.map((part) => new TextEncoder().encode(part)));
  const check = rowChecker({ mapping: guessMapping(columns), idColumn: idColumn(columns), lookups, access: {}, place });
  const checked = rows.map(check);
  expect(checked).toHaveLength(numbers.length);
  for (const [at, row] of checked.entries())
    expect(row).toMatchObject({ state: "skipped", existingId: numbers[at]?.id });
  expect(cells.map(([, number]) => number)).toEqual(numbers.map(({ number }) => number ?? ""));
  expect(cells.map(([, , name]) => name)).toEqual(numbers.map(({ name }) => name ?? ""));
});

test("no cell of it can be run by a spreadsheet", () => {
  const numbers = someNumbers(400);
  const text = [...exportNumbers(numbers, lookupsOf({ assistants, squads: [], credentials, numbers }))].join("");
  expect(text).not.toMatch(/(^|,)"[=+\-@\t\r\n]/m);
  expect(text).toContain(`"'+1415555`);
});

test("names are said where they are clear, ids where they are not; both are found again", async () => {
  const numbers = assistants.map((known, n) =>
    aNumber({ id: id(n), number: `+1415555010${n}`, assistantId: known.id }),
  );
  const lookups = lookupsOf({ assistants, squads: [], credentials, numbers });
  const { cells } = await readAll([...exportNumbers(numbers, lookups)].join(""));
  const said = cells.map((row) => row[3] ?? "");
  expect(said).toEqual(["Front desk", "front desk", "=Night", id(903), id(904), "Ünder"]);
  expect(said.map((name) => lookups.assistants.find(name))).toEqual(assistants.map((known) => ({ id: known.id })));
});

test("10,000 numbers come in parts", () => {
  const parts = [
    ...exportNumbers(someNumbers(10_000), lookupsOf({ assistants, squads: [], credentials, numbers: [] })),
  ];
  expect(parts.length).toBe(21);
});
