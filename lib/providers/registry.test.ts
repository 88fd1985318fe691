import { describe, expect, test } from "vitest";
import { defineProvider, type FormValues, type Place, type ProviderDefinition } from "./define";
import { code, nameAndRouting, phone, required } from "./fields";
import { findProvider, providerGroups, providerLabel, providers } from "./registry";

const place: Place = { sipHost: "sip.eu.vapi.ai" };

type Examples = {
  valid: { values: FormValues; body: Record<string, unknown> }[];
  /** By field name: values of the form in which exactly that field is at fault. */
  refused: Record<string, FormValues[]>;
};

describe.each(providers.map((provider) => [provider.slug, provider] as const))("%s", (slug, provider) => {
  test("turns what was typed into the upstream's request", async () => {
    for (const { values, body } of (await examplesOf(slug)).valid) {
      const parsed = provider.schema(place).parse({ ...provider.emptyValues, ...values });
      expect(provider.toBody(parsed)).toStrictEqual(body);
    }
  });

  test("says what is wrong under the field that is at fault", async () => {
    const { valid, refused } = await examplesOf(slug);
    for (const [name, faults] of Object.entries(refused)) {
      for (const fault of faults) {
        const values = { ...provider.emptyValues, ...valid[0]?.values, ...fault };
        const paths = provider
          .schema(place)
          .safeParse(values)
          .error?.issues.map((issue) => issue.path);
        expect(paths, JSON.stringify(fault)).toEqual([[name]]);
      }
    }
  });

  test("is asked about in every field that can be wrong", async () => {
    const { refused } = await examplesOf(slug);
    const tolerant = Object.entries(provider.fields).filter(([, field]) => field.kind === "toggle");
    expect([...Object.keys(refused), ...tolerant.map(([name]) => name)].sort()).toEqual(
      Object.keys(provider.fields).sort(),
    );
  });
});

test("fields that were not asked for never reach the request", () => {
  const twilio = findProvider("twilio")!;
  const parsed = twilio.schema(place).parse({
    ...twilio.emptyValues,
    number: "+14155550123",
    twilioAccountSid: `AC${"0".repeat(32)}`,
    twilioAuthToken: "left over from before the switch",
    access: "key",
    twilioApiKey: "SK1",
    twilioApiSecret: "s",
    orgId: "injected",
    constructor: "x",
  });
  expect(Object.keys(twilio.toBody(parsed))).toEqual([
    "provider",
    "number",
    "twilioAccountSid",
    "twilioApiKey",
    "twilioApiSecret",
    "smsEnabled",
  ]);
});

test("an SMS switch exists for Twilio only", () => {
  const withSms = providers.filter((provider) => "smsEnabled" in provider.fields).map((provider) => provider.slug);
  expect(withSms).toEqual(["twilio"]);
});

test("the upstream's providers have names, and a word unknown here is shown as it is", () => {
  expect(
    ["vapi", "twilio", "vonage", "telnyx", "byo-phone-number", "carrier-pigeon"].map((id) => providerLabel(id)),
  ).toEqual(["Vapi", "Twilio", "Vonage", "Telnyx", "SIP trunk", "carrier-pigeon"]);
});

describe("a sixth provider", () => {
  const bandwidth: ProviderDefinition = defineProvider("bandwidth", {
    ...providers[2],
    provider: "bandwidth",
    providerLabel: "Bandwidth",
    label: "Bandwidth",
    fields: {
      number: phone("Phone number"),
      siteId: code("Site", required("Enter the site.")),
      ...nameAndRouting,
    },
  });
  const grown = [...providers, bandwidth];

  test("joins its group in the rail", () => {
    const own = providerGroups(grown).find(({ group }) => group === "Bring your own");
    expect(own?.providers.map((provider) => provider.label)).toContain("Bandwidth");
  });

  test("is found by its address, named in lists, and makes its own request", () => {
    expect(findProvider("bandwidth", grown)).toBe(bandwidth);
    expect(providerLabel("bandwidth", grown)).toBe("Bandwidth");
    const parsed = bandwidth.schema(place).parse({ ...bandwidth.emptyValues, number: "4155550123", siteId: "7" });
    expect(bandwidth.toBody(parsed)).toEqual({ provider: "bandwidth", number: "+14155550123", siteId: "7" });
  });
});

async function examplesOf(slug: string): Promise<Examples> {
  const { examples } = (await import(`./${slug}/examples.ts`)) as { examples: Examples };
  return examples;
}
