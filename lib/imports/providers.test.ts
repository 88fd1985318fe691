import { describe, expect, test } from "vitest";
import { createCredential } from "@/lib/credentials/create";
import { newCredential } from "@/lib/credentials/schema";
import { eachDatabase } from "@/lib/db/testing";
import type { Field, FormValues } from "@/lib/providers/define";
import { credentialId } from "@/lib/providers/examples";
import { providers } from "@/lib/providers/registry";
import { freshScenes } from "./testing/fresh-scenes";
import { type Scene } from "./testing/scene";

/** The examples stand in the EU region. */
const place = { sipHost: "sip.eu.vapi.ai" };

eachDatabase((_name, open) => {
  let scene: Scene;
  freshScenes(open, (fresh) => (scene = fresh));

  describe.each(providers.map((provider) => [provider.slug, provider] as const))("%s", (form, provider) => {
    test("what its form makes of its examples is taken by the upstream as it is", async () => {
      const credential = await addCredential(provider.fields);
      for (const { values, body } of await examplesOf(form)) {
        const { done } = await scene.submit({ form, values: withCredential(values, credential) }, place);
        expect(done).toBeDefined();
        const sent = scene.arrived("POST").at(-1)?.body;
        expect(sent).toStrictEqual("credentialId" in body ? { ...body, credentialId: credential } : body);
        await scene.vapi.phoneNumbers.release(done?.id ?? "");
        scene.advance(3_600_000);
      }
    });

    test("a lost answer is looked up", async () => {
      const credential = await addCredential(provider.fields);
      const [example] = await examplesOf(form);
      scene.fault({ kind: "reset", afterWork: true, method: "POST", path: "/phone-number", times: 1 });
      const { done } = await scene.submit({ form, values: withCredential(example?.values ?? {}, credential) }, place);
      expect((await scene.numbers()).map((phone) => phone.id)).toEqual([done?.id]);
      expect(scene.creates()).toBe(1);
    });
  });

  test("a credential whose answer was lost is found instead of made twice", async () => {
    const parsed = newCredential.parse({ provider: "telnyx", name: "Main", apiKey: "key" });
    scene.fault({ kind: "reset", afterWork: true, method: "POST", path: "/credential", times: 1 });
    const made = await createCredential(scene.vapi, parsed, scene.now);
    expect((await scene.vapi.credentials.listAll()).filter(({ name }) => name === "Main")).toEqual([made]);
  });

  test("a credential that never arrived is said to be unclear, and is not sent again", async () => {
    const parsed = newCredential.parse({ provider: "telnyx", name: "Main", apiKey: "key" });
    scene.fault({ kind: "reset", method: "POST", path: "/credential", times: 1 });
    await expect(createCredential(scene.vapi, parsed, scene.now)).rejects.toMatchObject({ code: "outcome-unknown" });
    const sent = scene.sandbox.control.requests(scene.key).filter(({ method }) => method === "POST");
    expect(sent).toHaveLength(1);
  });

  async function addCredential(fields: Record<string, Field>): Promise<string | undefined> {
    const provider = Object.values(fields).find((field) => field.kind === "credential")?.credentialProvider;
    if (!provider) return undefined;
    const typed = {
      provider,
      name: "Main",
      apiKey: "key",
      apiSecret: "secret",
      gateways: [
        { ip: "203.0.113.4", port: 5060, outboundProtocol: "udp", inboundEnabled: true, outboundEnabled: true },
      ],
      authUsername: "",
      authPassword: "",
      outboundLeadingPlusEnabled: false,
    };
    return (await createCredential(scene.vapi, newCredential.parse(typed), scene.now)).id;
  }
});

type Example = { values: FormValues; body: Record<string, unknown> };

async function examplesOf(slug: string): Promise<Example[]> {
  const { examples } = (await import(`../providers/${slug}/examples.ts`)) as { examples: { valid: Example[] } };
  return examples.valid;
}

function withCredential(values: FormValues, credential: string | undefined): FormValues {
  return values.credentialId === credentialId && credential ? { ...values, credentialId: credential } : values;
}
