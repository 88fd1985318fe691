import { beforeEach, describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox";
import { accountSid, bad, callerOf, twilioNumber } from "../testing/caller";

let sandbox: Sandbox;
let call: ReturnType<typeof callerOf>;
let clock = Date.parse("2026-08-20T12:00:00Z");

beforeEach(() => {
  sandbox = createSandbox({ numbers: 0, now: () => clock, activationMs: 60_000 });
  call = callerOf(sandbox);
});

const create = (body: unknown) => call("POST", "/phone-number", body);
const free = (numberDesiredAreaCode?: string) => create({ provider: "vapi", numberDesiredAreaCode });

async function imported(provider: string) {
  const credentials = (await call("GET", "/credential")).list;
  const kind = provider === "byo-phone-number" ? "byo-sip-trunk" : provider;
  const credentialId = credentials.find((row) => row.provider === kind)!.id;
  return { provider, number: "+442079460123", credentialId };
}

describe("import", () => {
  it("keeps a Twilio number with SMS on unless told otherwise, secrets and all", async () => {
    const { status, body } = await create({ ...twilioNumber, name: null });
    expect(status).toBe(201);
    expect(body).toEqual({
      ...twilioNumber,
      id: expect.any(String) as string,
      orgId: expect.any(String) as string,
      smsEnabled: true,
      status: "active",
      createdAt: new Date(clock).toISOString(),
      updatedAt: new Date(clock).toISOString(),
    });
    expect((await create({ ...twilioNumber, number: "+14155550124", smsEnabled: false })).body.smsEnabled).toBe(false);
    expect((await call("GET", `/phone-number/${String(body.id)}`)).body).toEqual(body);
  });

  it.each(["vonage", "telnyx", "byo-phone-number"])(
    "keeps a %s number, which says nothing of SMS",
    async (provider) => {
      const wanted = await imported(provider);
      const { status, body } = await create(wanted);
      expect([status, body.status]).toEqual([201, "active"]);
      expect(body).toMatchObject(wanted);
      expect(body).not.toHaveProperty("smsEnabled");
    },
  );

  it("names the number that is there already", async () => {
    const { id } = (await create(twilioNumber)).body;
    expect(await create(twilioNumber)).toMatchObject(
      bad(
        `Existing Phone Number ${String(id)} Has Identical \`twilioAccountSid\` ${accountSid} and \`number\` +14155550123.`,
      ),
    );
    const telnyx = await imported("telnyx");
    const other = (await create(telnyx)).body;
    expect((await create(telnyx)).body.message).toBe(
      `Existing Phone Number ${String(other.id)} Has Identical \`credentialId\` ${String(telnyx.credentialId)} and \`number\` ${telnyx.number}.`,
    );
    const address = { provider: "vapi", sipUri: "sip:Desk@sip.vapi.ai" };
    const third = (await create(address)).body;
    expect((await create({ ...address, sipUri: "sip:desk@sip.vapi.ai" })).body.message).toContain(
      `Existing Phone Number ${String(third.id)} Has Identical \`sipUri\``,
    );
  });

  it("accepts an unknown assistant, and no unknown credential", async () => {
    const nobody = "5b0a4c7e-2f7d-4a58-9d5e-0c1f6f0f7a11";
    expect((await create({ ...twilioNumber, assistantId: nobody })).status).toBe(201);
    expect(await create({ ...(await imported("telnyx")), credentialId: nobody })).toMatchObject(
      bad(`Couldn't Get Credential. \`credentialId\` ${nobody} Does Not Exist.`),
    );
  });

  it.each([
    [{ number: "+14155550199" }, "Phone number +14155550199 already in use by another org."],
    [{ number: "+14155550198" }, "Number Not Found on Twilio"],
    [{ twilioAccountSid: `AC${"0".repeat(28)}0404` }, "Number Not Found on Twilio"],
    [{ twilioAuthToken: "wrong-token" }, "Couldn't Get Twilio Number. Error: Authenticate"],
    [
      { twilioAuthToken: undefined, twilioApiKey: "SK1", twilioApiSecret: "wrong" },
      "Couldn't Get Twilio Number. Error: Authenticate",
    ],
    [
      { twilioAuthToken: undefined, twilioApiKey: "SK1" },
      "Couldn't Get Twilio Number. Need Either `twilioAuthToken` Or `twilioApiKey` And `twilioApiSecret`.",
    ],
  ])("refuses Twilio with %o", async (change, said) => {
    expect(await create({ ...twilioNumber, ...change })).toMatchObject(bad(said));
    expect((await call("GET", "/phone-number")).list).toEqual([]);
  });

  it("refuses numbers that are not at the carrier, and an address that somebody else has", async () => {
    const missing = { number: "+442079460198" };
    expect((await create({ ...(await imported("telnyx")), ...missing })).body.message).toBe(
      "Couldn't Update Telnyx Number. Error: Request failed with status code 404",
    );
    expect((await create({ ...(await imported("vonage")), ...missing })).body.message).toBe(
      "Couldn't Update Vonage Number. Error: Request failed with status code 404",
    );
    expect((await create({ provider: "vapi", sipUri: "sip:taken@sip.vapi.ai" })).body.message).toBe(
      "SIP URI sip:taken@sip.vapi.ai already in use by another org.",
    );
  });
});

describe("free numbers", () => {
  it("activates after a while, and has its digits then", async () => {
    const { body } = await free("562");
    expect(body).toMatchObject({ status: "activating", numberDesiredAreaCode: "562" });
    expect(body).not.toHaveProperty("number");
    const path = `/phone-number/${String(body.id)}`;
    clock += 59_000;
    expect((await call("GET", path)).body).toEqual(body);
    clock += 1_000;
    const active = (await call("GET", path)).body;
    expect(active).toMatchObject({ status: "active", number: "+15625550100" });
    expect(String(active.updatedAt) > String(body.updatedAt)).toBe(true);
  });

  it("may show its digits at once", async () => {
    sandbox.control.addFault({ kind: "number-while-activating" });
    expect((await free("562")).body).toMatchObject({ status: "activating", number: "+15625550100" });
    clock += 60_000;
    expect((await call("GET", "/phone-number")).list[0]).toMatchObject({ status: "active", number: "+15625550100" });
  });

  it("never gives one number twice", async () => {
    sandbox.control.addFault({ kind: "number-while-activating" });
    const given = [(await free("562")).body, (await free("562")).body, (await free()).body].map(({ number }) => number);
    expect(new Set(given).size).toBe(3);
  });

  it.each([
    ["212", "562, 662, 716"],
    ["213", "385, 405, 573"],
    ["111", "562, 662, 716"],
    ["abc", "562, 662, 716"],
  ])("has nothing in %s", async (code, hints) => {
    expect(await free(code)).toMatchObject(
      bad(`This area code is currently not available. Hint: Try one of ${hints}.`),
    );
  });

  it("gives five, and SIP addresses beyond that", async () => {
    for (let given = 0; given < 5; given++) expect((await free()).status).toBe(201);
    expect((await free()).body.message).toMatch(/up to 5 free phone numbers/);
    expect((await create({ provider: "vapi", sipUri: "sip:sixth@sip.vapi.ai" })).status).toBe(201);
    const { id } = (await call("GET", "/phone-number")).list.at(-1)!;
    await call("DELETE", `/phone-number/${String(id)}`);
    expect((await free()).status).toBe(201);
  });

  it("gives one without a payment method", async () => {
    sandbox.control.addFault({ kind: "no-payment-method" });
    expect((await free()).status).toBe(201);
    expect((await free()).body.message).toMatch(/payment method is required/);
  });
});
