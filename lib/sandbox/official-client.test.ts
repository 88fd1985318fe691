import { type Vapi, VapiClient, VapiError } from "@vapi-ai/server-sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serveSandbox, type ServedSandbox } from "./http";
import { createSandbox, type Sandbox } from "./sandbox";
import { accountSid, callerOf } from "./testing/caller";

/** The official client, unmodified, over real HTTP: what it can do with the real API it can do here. */
let sandbox: Sandbox;
let served: ServedSandbox;
let made = 0;
let key: string;
let vapi: VapiClient;

beforeAll(async () => {
  sandbox = createSandbox({ callMs: 0, replyMs: 0 });
  served = await serveSandbox({ port: 0, host: "127.0.0.1", sandbox });
});
afterAll(() => served.close());
beforeEach(() => {
  key = `sandbox-sdk-${++made}`;
  vapi = new VapiClient({ token: key, baseUrl: served.url, maxRetries: 0 });
});

async function credentialOf(provider: string): Promise<string> {
  const { list } = await callerOf(sandbox, key)("GET", "/credential");
  return String(list.find((row) => row.provider === provider)!.id);
}

const refusalOf = (asked: PromiseLike<unknown>) =>
  Promise.resolve(asked).then(
    () => undefined,
    (error: unknown) => {
      if (!(error instanceof VapiError)) throw error;
      return { status: error.statusCode, body: error.body };
    },
  );

describe("the official client", () => {
  it("lists", async () => {
    const numbers = await vapi.phoneNumbers.list({ limit: 10 });
    expect(numbers).toHaveLength(10);
    const next = await vapi.phoneNumbers.list({
      limit: 100,
      createdAtLt: new Date(String(numbers.at(-1)!.createdAt)).toISOString(),
    });
    expect(next).toHaveLength(54);
  });

  it("lists by page, with a search", async () => {
    const page = await vapi.phoneNumbers.phoneNumberControllerFindAllPaginated({
      page: 2,
      limit: 25,
      sortOrder: "ASC",
    });
    expect(page.metadata).toMatchObject({ currentPage: 2, itemsPerPage: 25, totalItems: 64, totalPages: 3 });
    expect(page.results).toHaveLength(25);
    const found = await vapi.phoneNumbers.phoneNumberControllerFindAllPaginated({ search: "everly-out" });
    expect(found.results.map(({ provider }) => provider)).toEqual(["vapi"]);
  });

  it("creates with each of the five providers, reads, changes and deletes", async () => {
    const [trunk, telnyx, vonage] = await Promise.all(["byo-sip-trunk", "telnyx", "vonage"].map(credentialOf));
    const wanted: Vapi.CreatePhoneNumbersRequest[] = [
      { provider: "twilio", number: "+14155550123", twilioAccountSid: accountSid, twilioAuthToken: "token" },
      { provider: "vonage", number: "+442079460123", credentialId: vonage! },
      { provider: "telnyx", number: "+442079460124", credentialId: telnyx! },
      { provider: "byo-phone-number", number: "7002", numberE164CheckEnabled: false, credentialId: trunk! },
      { provider: "vapi", numberDesiredAreaCode: "562", name: "Free" },
      { provider: "vapi", sipUri: "sip:official@sip.vapi.ai" },
    ];
    for (const request of wanted) {
      const phone = await vapi.phoneNumbers.create(request);
      expect(phone).toMatchObject(request);
      expect(await vapi.phoneNumbers.get({ id: phone.id })).toEqual(phone);
      const body = { provider: request.provider, name: "Renamed" } as Vapi.UpdatePhoneNumbersRequestBody;
      const changed = await vapi.phoneNumbers.update({ id: phone.id, body });
      expect(changed.name).toBe("Renamed");
      expect(await vapi.phoneNumbers.delete({ id: phone.id })).toEqual(changed);
      expect(await refusalOf(vapi.phoneNumbers.get({ id: phone.id }))).toMatchObject({ status: 404 });
    }
  });

  it("reads assistants and squads", async () => {
    const [assistant] = await vapi.assistants.list({ limit: 1 });
    expect(await vapi.assistants.get({ id: assistant!.id })).toEqual(assistant);
    const squads = await vapi.squads.list();
    expect(squads.map(({ members }) => members.length)).toEqual([2, 2, 2, 2, 2]);
    expect(await vapi.squads.get({ id: squads[0]!.id })).toEqual(squads[0]);
  });

  it("calls, and reads what became of it", async () => {
    const phone = (await vapi.phoneNumbers.list()).find(({ provider }) => provider === "twilio")!;
    const [assistant] = await vapi.assistants.list({ limit: 1 });
    const started = (await vapi.calls.create({
      assistantId: assistant!.id,
      phoneNumberId: phone.id,
      customer: { number: "+14155550192" },
    })) as Vapi.Call;
    expect(started).toMatchObject({ status: "queued", type: "outboundPhoneCall", cost: 0 });
    expect(await vapi.calls.get({ id: started.id })).toMatchObject({ status: "ended", endedReason: "voicemail" });
    const calls = await vapi.calls.list({ phoneNumberId: phone.id, limit: 2 });
    expect(calls.map(({ phoneNumberId }) => phoneNumberId)).toEqual([phone.id, phone.id]);
    expect(calls[0]!.id).toBe(started.id);
    const older = await vapi.calls.list({ phoneNumberId: phone.id, createdAtLt: calls[1]!.createdAt });
    expect(older.every(({ createdAt }) => createdAt < calls[1]!.createdAt)).toBe(true);
  });

  it("calls many at once", async () => {
    const phone = (await vapi.phoneNumbers.list()).find(({ provider }) => provider === "telnyx")!;
    const [squad] = await vapi.squads.list({ limit: 1 });
    const customers = [{ number: "+14155550123" }, { number: "+442079460123" }];
    const batch = await vapi.calls.create({ squadId: squad!.id, phoneNumberId: phone.id, customers });
    expect((batch as Vapi.CallBatchResponse).results.map(({ customer }) => customer)).toEqual(customers);
  });

  it("texts, and reads the conversation", async () => {
    const { results } = await vapi.sessions.list({ limit: 50 });
    expect(results).toHaveLength(10);
    const phoneNumberId = results[0]!.phoneNumberId!;
    const phone = await vapi.phoneNumbers.get({ id: phoneNumberId });
    const chat = (await vapi.chats.create({
      assistantId: phone.assistantId,
      input: "Your table is ready.",
      transport: {
        type: "twilio.sms",
        phoneNumberId,
        customer: { number: "+14155550195" },
        useLLMGeneratedMessageForOutbound: false,
      },
    })) as Vapi.Chat;
    const id = chat.sessionId!;
    const chats = await vapi.chats.list({ sessionId: id, sortOrder: "ASC" });
    expect(chats.metadata.totalItems).toBe(2);
    expect(chats.results[0]!.id).toBe(chat.id);
    const session = await vapi.sessions.get({ id });
    expect(session.messages).toHaveLength(3);
    const mine = { phoneNumberIdAny: [phoneNumberId], customerNumberAny: "+14155550195" };
    expect((await vapi.sessions.list(mine)).results.map((row) => row.id)).toEqual([id]);
    expect(await refusalOf(vapi.chats.create({ sessionId: id, previousChatId: chat.id, input: "And?" }))).toMatchObject(
      {
        status: 400,
      },
    );
  });

  it("is told what is wrong", async () => {
    const twilio = { provider: "twilio", number: "4155550123", twilioAccountSid: accountSid } as const;
    expect(await refusalOf(vapi.phoneNumbers.create({ ...twilio, name: "n".repeat(41) }))).toEqual({
      status: 400,
      body: {
        message: [
          "number must be a valid phone number in the E.164 format. Hot tip, you may be missing the country code (Eg. US: +1).",
          "name must be shorter than or equal to 40 characters",
        ],
        error: "Bad Request",
        statusCode: 400,
      },
    });
    const stranger = new VapiClient({ token: "somebody", baseUrl: served.url, maxRetries: 0 });
    expect(await refusalOf(stranger.phoneNumbers.list())).toMatchObject({ status: 401 });
    sandbox.control.addFault({ kind: "html-502", key, times: 1 });
    expect(await refusalOf(vapi.phoneNumbers.list())).toEqual({
      status: 502,
      body: expect.stringContaining("Bad gateway") as string,
    });
  });

  it("repeats a POST by itself, which our own client must not", async () => {
    const eager = new VapiClient({ token: key, baseUrl: served.url });
    sandbox.control.addFault({ kind: "rate-limited", key, times: 1, retryAfterSeconds: 0 });
    await eager.phoneNumbers.create({ provider: "vapi" });
    expect(sandbox.control.requests(key).map(({ status }) => status)).toEqual([429, 201]);
  });
});
