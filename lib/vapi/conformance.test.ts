import { describe, expect, it } from "vitest";
import { type ProviderId, providerIds } from "@/lib/domain/phone-number";
import { findOperation, type OpenApi, readOpenApi, violations } from "@/lib/sandbox/testing/openapi";
import { createBody, createFields, updateBody, updateFields } from "./bodies";
import { readPhoneNumberDetail } from "./detail";
import { type Arrived, clientOf, json, otherId, refuse, someId, upstream } from "./testing/upstream";

const api = readOpenApi();

const shared = {
  name: "Desk 🦊",
  assistantId: otherId,
  fallbackDestination: { type: "number", number: "+14155550199", extension: "12", message: "One moment." },
  hooks: [{ on: "call.ringing", do: [{ type: "say", exact: "Hello." }] }],
  server: { url: "https://example.com/hook", timeoutSeconds: 20, headers: { "x-a": "b" } },
};

const serverChange = {
  url: "https://example.com/hook",
  timeoutSeconds: 20,
  credentialId: otherId,
  headers: [{ name: "x-a", value: "b" }],
  staticIpAddressesEnabled: true,
  encryptedPaths: ["message.call"],
  backoffPlan: { type: "exponential", maxRetries: 3, baseDelaySeconds: 1, excludedStatusCodes: [400, 401] },
};
const sipChange = { username: "user-".repeat(4), password: "password-".repeat(3), realm: "sip.vapi.ai" };

const filledIn: Record<ProviderId, Record<string, unknown>> = {
  vapi: {
    sipUri: "sip:desk@sip.vapi.ai",
    authentication: { username: "user-".repeat(4), password: "password-".repeat(3), realm: "sip.vapi.ai" },
  },
  twilio: {
    number: "+14155550123",
    twilioAccountSid: `AC${"0".repeat(32)}`,
    twilioAuthToken: "token",
    smsEnabled: false,
  },
  vonage: { number: "+14155550123", credentialId: otherId },
  telnyx: { number: "+14155550123", credentialId: otherId },
  "byo-phone-number": { number: "1234", credentialId: otherId, numberE164CheckEnabled: false },
};

const credentials = [
  { provider: "byo-sip-trunk", name: "Trunk", gateways: [{ ip: "203.0.113.1", port: 5060, outboundProtocol: "udp" }] },
  { provider: "twilio", accountSid: "AC1", authToken: "t" },
  { provider: "vonage", apiKey: "k", apiSecret: "s", name: "Vonage" },
  { provider: "telnyx", apiKey: "KEY", name: "Telnyx" },
];

const dto = (kind: "Create" | "Update", provider: ProviderId) =>
  `${kind}${provider === "byo-phone-number" ? "Byo" : provider.charAt(0).toUpperCase() + provider.slice(1)}PhoneNumberDTO`;

describe.skipIf(!api)(
  "conformance to the official description (skipped where it does not lie beside the project)",
  () => {
    const description = api as OpenApi;

    it.each(providerIds)("the tables of fields are those of the document: %s", (provider) => {
      const fieldsOf = (kind: "Create" | "Update") =>
        Object.keys(description.components.schemas[dto(kind, provider)]?.properties ?? {});
      expect([...createFields[provider], "provider"].sort()).toEqual(fieldsOf("Create").sort());
      expect([...updateFields[provider], "provider"].sort()).toEqual(fieldsOf("Update").sort());
    });

    it("every request of every operation keeps to it", async () => {
      const { url, arrived } = await upstream((response, request) => {
        if (request.path === "/v2/phone-number" && request.query.limit === "7")
          refuse(response, 400, "not for this account");
        else json(response, request.method === "POST" ? 201 : 200, answerTo(request));
      });
      await callEverything(url);

      const seen = new Set<string>();
      for (const request of arrived) {
        const found = findOperation(description, request.method, request.path);
        expect(found, `${request.method} ${request.path}`).toBeDefined();
        if (!found) continue;
        seen.add(`${request.method} ${found.template}`);
        expect(queryViolations(found.operation.parameters ?? [], request)).toEqual([]);
        const schema = found.operation.requestBody?.content?.["application/json"]?.schema;
        expect(request.body === undefined).toBe(schema === undefined);
        if (schema) expect(bodyViolations(violations(description, schema, request.body), request)).toEqual([]);
      }
      expect([...seen].sort()).toEqual([
        "DELETE /phone-number/{id}",
        "GET /assistant",
        "GET /credential",
        "GET /phone-number",
        "GET /phone-number/{id}",
        "GET /squad",
        "GET /v2/phone-number",
        "PATCH /phone-number/{id}",
        "POST /credential",
        "POST /phone-number",
      ]);
      const created = arrived.filter(({ method, path }) => method === "POST" && path === "/phone-number");
      expect(new Set(created.map(({ body }) => (body as { provider: string }).provider))).toEqual(new Set(providerIds));
    });

    function queryViolations(
      parameters: NonNullable<ReturnType<typeof findOperation>>["operation"]["parameters"] = [],
      request: Arrived,
    ) {
      return Object.entries(request.query).flatMap(([name, text]) => {
        const schema = parameters.find((parameter) => parameter.in === "query" && parameter.name === name)?.schema;
        if (!schema) return [`?${name} is not in the document`];
        return violations(description, schema, schema.type === "number" ? Number(text) : text, `?${name}`);
      });
    }
  },
);

/**
 * `null` in a PATCH is knowingly outside of the document: its schema has no null, but the upstream's own guides unassign with
 * it and it clears the field at run time, whereas leaving the field out keeps the old value. Only there, and only at the top.
 */
function bodyViolations(found: string[], { method, body }: Arrived): string[] {
  const cleared = Object.entries(body as object).flatMap(([field, value]) =>
    value === null ? [`$.${field}: null`] : [],
  );
  const left = method === "PATCH" ? found.filter((violation) => !cleared.includes(violation)) : found;
  // the description calls the items of this list of numbers objects
  return left.filter((violation) => !/excludedStatusCodes\[\d+\]: not an object$/.test(violation));
}

function answerTo({ method, path }: Arrived): unknown {
  const row = { id: someId, provider: "twilio" };
  if (path === "/v2/phone-number")
    return { results: [row], metadata: { totalItems: 1, itemsPerPage: 100, currentPage: 1 } };
  const isList = method === "GET" && !path.includes(someId);
  return isList
    ? Array.from({ length: 1000 }, (_, index) => ({ id: `id-${index}`, createdAt: "2026-01-01T00:00:00.000Z" }))
    : row;
}

async function callEverything(url: string): Promise<void> {
  const { client } = clientOf(url, { key: `conformance-${Math.random()}` });
  const { phoneNumbers } = client;
  const dates = { createdAtGe: "2026-01-01T00:00:00.000Z", updatedAtGe: "2026-01-01T00:00:00.000Z" };
  await client.probe();
  await phoneNumbers.list();
  await phoneNumbers.list({
    ...dates,
    search: "x".repeat(300),
    page: 3,
    limit: 5_000,
    sortOrder: "ASC",
    createdAtLt: dates.createdAtGe,
  });
  await phoneNumbers.listAll(dates);
  await phoneNumbers.get(someId);
  await phoneNumbers.release(someId);
  await client.assistants.listAll();
  await client.squads.listAll();
  await client.credentials.listAll();
  for (const body of credentials) await client.credentials.create(body);
  for (const provider of providerIds) {
    const values = { ...shared, ...filledIn[provider] };
    const stored = { id: someId, provider, squadId: someId, name: "Before" };
    const phone = readPhoneNumberDetail({ ...stored, fallbackDestination: shared.fallbackDestination });
    if (!phone) throw new Error("no row");
    await phoneNumbers.create(createBody(provider, values));
    await phoneNumbers.create(createBody(provider, { ...filledIn[provider], squadId: otherId, rubbish: 1 }));
    const whole = { ...values, server: serverChange, authentication: sipChange };
    for (const changes of [
      whole,
      { squadId: otherId },
      { assistantId: null, squadId: null, name: "" },
      { fallbackDestination: null },
    ])
      await phoneNumbers.update(someId, updateBody(phone, changes));
  }
  await phoneNumbers.create(createBody("vapi", { numberDesiredAreaCode: "415" }));
  await phoneNumbers.create(createBody("vapi", {}));
  await phoneNumbers.list({ limit: 7 });
}
