import { describe, expect, test } from "vitest";
import type { Assistant } from "@/lib/domain/assistant";
import { aNumber } from "@/lib/domain/testing";
import { naturalKeyOf } from "@/lib/imports/identity";
import type { FormValues } from "@/lib/providers/define";
import { assistantId, credentialId, squadId } from "@/lib/providers/examples";
import { findProvider, providers } from "@/lib/providers/registry";
import type { ImportRowPlan } from "@/lib/runs/schema";
import { type CarrierAccess, carrierSecrets } from "./access";
import { type CheckedRow, rowChecker } from "./check-row";
import { csvFields, formFieldOf } from "./fields";
import { guessMapping } from "./guess-mapping";
import { type Holdings, lookupsOf } from "./lookups";
import { idColumn } from "./mapping";
import { readAll } from "./testing";

const place = { sipHost: "sip.eu.vapi.ai" };
const named = (id: string, name: string | null): Assistant => ({ id, name, updatedAt: null });
const otherId = "11111111-2222-4333-8444-555555555555";
const holdings: Holdings = {
  assistants: [named(assistantId, "Front desk"), named(otherId, "Twins"), named(squadId, "twins")],
  squads: [named(squadId, "Night team")],
  credentials: ["telnyx", "vonage", "byo-sip-trunk"].map((provider, at) => ({
    id: credentialId.replace("c7", `c${at}`),
    provider,
    name: `Main ${provider}`,
    gateways: [],
    createdAt: null,
  })),
  numbers: [aNumber({ number: "+14155550100", name: "Old desk" })],
};
const token = "token-of-the-account";
const access: CarrierAccess = { twilio: { twilioAccountSid: `AC${"0".repeat(32)}`, twilioAuthToken: token } };

async function check(file: string, given: Partial<Holdings & { access: CarrierAccess }> = {}): Promise<CheckedRow[]> {
  const { columns, rows } = await readAll(file);
  const lookups = lookupsOf({ ...holdings, ...given });
  const mapping = guessMapping(columns);
  return rows.map(rowChecker({ mapping, idColumn: idColumn(columns), lookups, access: given.access ?? access, place }));
}

const told = (rows: CheckedRow[]) =>
  rows.map((row) => (row.state === "ready" ? "ready" : row.issues.map(({ field, code }) => `${field} ${code}`).join()));

describe("a row is what its form makes of the same values", () => {
  test.each(providers.map(({ slug }) => slug))("%s", async (slug) => {
    const definition = findProvider(slug)!;
    const { examples } = (await import(`../providers/${slug}/examples.ts`)) as {
      examples: { valid: { values: FormValues; body: Record<string, unknown> }[] };
    };
    for (const { values, body } of examples.valid) {
      const answeredBy = values.answeredBy === "squad" ? "assistant" : "squad";
      const cells = csvFields.map((field) => {
        if (field === "provider") return slug;
        const value = field === answeredBy ? "" : (values[formFieldOf[field]] ?? "");
        return typeof value === "boolean" ? (value ? "on" : "off") : `"${value}"`;
      });
      const forms = { [slug]: values };
      const credentials = holdings.credentials!.map((known) => ({ ...known, id: credentialId }));
      const [row] = await check(`${csvFields.join()}\n${cells.join()}\n`, { credentials, access: forms });
      if (row?.state !== "ready") throw new Error(JSON.stringify(row));
      const plan: ImportRowPlan = row;
      const sent = { ...plan.values, ...carrierSecrets(forms, providers)[slug] };
      expect(definition.toBody(definition.schema(place).parse(sent))).toEqual(body);
      expect(row).toMatchObject({ line: 2, key: naturalKeyOf(body as { provider: string }), form: slug });
    }
  });
});

describe("issues", () => {
  const head = "provider,number,name,assistant,squad,sms,credential,area_code,sip_uri,e164_check\n";
  test.each([
    ["ready", "Twilio,(415) 555-0123,Desk,front DESK,,,,,,"],
    ["ready", "twilio,\u202a+1 415–555–0123\u202c,,,night team,off,,,,"],
    ["ready", `telnyx,+442079460958,,${assistantId.toUpperCase()},,off,Main telnyx,,,`],
    ["ready", "vapi,,Free one,,,,,415,,"],
    ["ready", "vapi,,,,,,,,desk,"],
    ["ready", "trunk,abc1234,,,,,main BYO-sip-trunk,,,no"],
    ["provider unknown-provider", ",+14155550123,,,,,,,,"],
    ["provider unknown-provider", "acme,+14155550123,,,,,,,,"],
    ["number bad-number", "twilio,,,,,,,,,"],
    ["number bad-number", "twilio,call me,,,,,,,,"],
    ["number bad-number", "twilio,1.41556E+10,,,,,,,,"],
    ["number not-for-provider", "free,+14155550123,,,,,,,,"],
    ["sip_uri bad-sip-uri", "sip,,,,,,,,desk@example.com,"],
    ["name name-too-long", `twilio,+14155550123,${"n".repeat(41)},,,,,,,`],
    ["name name-too-long", `twilio,+14155550123,${"n".repeat(1_000_000)},,,,,,,`],
    ["assistant unknown-assistant", "twilio,+14155550123,,Nobody,,,,,,"],
    ["assistant unknown-assistant", "twilio,+14155550123,,TWINS,,,,,,"],
    ["ready", "twilio,+14155550123,,Twins,,,,,,"],
    ["assistant unknown-assistant", `twilio,+14155550123,,${credentialId},,,,,,`],
    ["squad unknown-squad", "twilio,+14155550123,,,Front desk,,,,,"],
    ["squad bad-value", "twilio,+14155550123,,Front desk,Night team,,,,,"],
    ["credential missing-credential", "vonage,+442079460958,,,,,,,,"],
    ["credential unknown-credential", "vonage,+442079460958,,,,,Main telnyx,,,"],
    ["sms sms-unavailable", "telnyx,+442079460958,,,,on,Main telnyx,,,"],
    ["sms sms-unavailable", "twilio,+442079460958,,,,on,,,,"],
    ["sms bad-value", "twilio,+14155550123,,,,maybe,,,,"],
    ["area_code bad-value", "free,,,,,,,41,,"],
    ["area_code not-for-provider", "twilio,+14155550123,,,,,,415,,"],
    ["null moved-cells", "twilio,+14155550123,Acme,,,,,,,,Inc"],
    ["number already-there", `twilio,415-555-0100,${"n".repeat(41)},Nobody,,,,,,`],
    ["name name-too-long,assistant unknown-assistant", `twilio,+14155550123,${"n".repeat(41)},Nobody,,,,,,`],
  ])("%s", async (issue, row) => {
    const [only] = await check(head + row);
    const issues = told([only!])[0]!.split(",").sort();
    expect(issues).toEqual(issue.split(",").sort());
    expect(JSON.stringify(only).length).toBeLessThan(1000);
  });

  test("speak about their row", async () => {
    const rows = await check(`${head}\ntwilio,+14155550123,,TWINS,,,,,,\nvonage,+442079460958,,,,,Main telnyx,,,\n`);
    expect(rows.flatMap((row) => (row.state === "ready" ? [] : row.issues))).toMatchObject([
      { line: 3, message: "2 assistants are called “TWINS”. Use the id of one of them: 1111…5555, 8d1e…5e22." },
      { line: 4, message: "There is no Vonage credential called “Main telnyx”." },
    ]);
  });

  test("the second row of a number is skipped, however it is written", async () => {
    const rows = await check(
      `${head}twilio,+14155550123,,,,,,,,\nTwilio,(415) 555-0123,,,,,,,,\nfree,,,,,,,,,\nfree,,,,,,,,,\nsip,,,,,,,,desk,\nsip,,,,,,,,SIP:Desk@sip.eu.vapi.ai,`,
    );
    expect(told(rows)).toEqual([
      "ready",
      "number duplicate-in-file",
      "ready",
      "ready",
      "ready",
      "number duplicate-in-file",
    ]);
    expect(rows[1]).toMatchObject({
      state: "skipped",
      issues: [{ line: 3, message: expect.stringContaining("row 2") }],
    });
  });

  test("the same extension on two trunks is two numbers", async () => {
    const credentials = [credentialId, otherId].map((id, at) => ({
      ...holdings.credentials![0]!,
      id,
      provider: "byo-sip-trunk",
      name: `T${at}`,
    }));
    const numbers = [aNumber({ provider: "byo-phone-number", number: "100", credentialId: otherId })];
    const rows = await check(`${head}byo,100,,,,,T0,,,off\nbyo,100,,,,,T1,,,off\nbyo,100,,,,,T0,,,off\n`, {
      credentials,
      numbers,
    });
    expect(told(rows)).toEqual(["ready", "number already-there", "number duplicate-in-file"]);
  });

  test("names that could not be read are not guessed, ids are taken", async () => {
    const rows = await check(`${head}twilio,+14155550123,,Front desk,,,,,,\ntwilio,+14155550124,,${otherId},,,,,,\n`, {
      assistants: undefined,
    });
    expect(told(rows)).toEqual(["assistant unknown-assistant", "ready"]);
  });
});

describe("access to carriers", () => {
  const file = "provider,number,credential\ntwilio,+14155550123,\ntelnyx,+442079460958,\nsip,,\n";

  test("is asked for where it is missing", async () => {
    const [twilio] = await check(file, { access: {} });
    expect(twilio).toMatchObject({
      state: "refused",
      issues: [
        { field: null, code: "missing-access", message: "Twilio: Enter the account SID." },
        { field: null, code: "missing-access", message: "Twilio: Enter the auth token." },
      ],
    });
  });

  test("chosen in the form holds for rows that do not say it, and no secret is in a row", async () => {
    const rows = await check(file, { access: { ...access, telnyx: { credentialId } } });
    expect(told(rows)).toEqual(["ready", "ready", "sip_uri bad-sip-uri"]);
    expect(rows[1]).toMatchObject({ values: { number: "+442079460958", credentialId } });
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(carrierSecrets({ ...access, telnyx: { credentialId }, acme: { x: "y" } }, providers)).toEqual(access);
  });

  test("never comes from the file", async () => {
    const hex = "0123456789abcdef".repeat(2);
    const early = "provider,number,name\n" + "twilio,+14155550123,Desk\n".repeat(6);
    const rows = await check(`${early}twilio,+14155550124,${hex}\n`);
    expect(told(rows).at(-1)).toBe("name secret-in-file");
    expect(JSON.stringify(rows)).not.toContain(hex);
  });
});
