import { isIPv4 } from "node:net";
import {
  anyObject,
  boolean,
  type Check,
  complaints,
  type Fields,
  isRecord,
  list,
  numeric,
  object,
  oneOf,
  text,
  variant,
} from "./checks";

const address: Check = (value, name) => {
  if (!isRecord(value)) return [`${name} must be an object`];
  const { ip, inboundEnabled } = value;
  const domain = inboundEnabled === false && typeof ip === "string" && /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(ip);
  return domain || (typeof ip === "string" && isIPv4(ip)) ? [] : [`${name}.ip must be an ip address`];
};

const gatewayFields = object(
  {
    ip: text(),
    port: numeric({ min: 1, max: 65_535 }),
    netmask: numeric({ min: 24, max: 32 }),
    inboundEnabled: boolean,
    outboundEnabled: boolean,
    outboundProtocol: oneOf("tls/srtp", "tcp", "tls", "udp"),
    optionsPingEnabled: boolean,
  },
  ["ip"],
);

/** An inbound gateway is known by its IPv4 address; a domain name will do only where nothing comes in. */
const gateway: Check = (value, name) => [...gatewayFields(value, name), ...address(value, name)];

const gateways: Check = (value, name) =>
  Array.isArray(value) && value.length === 0 ? [`${name} should not be empty`] : list(gateway)(value, name);

const type = text();

const authenticationPlan = variant("type", {
  bearer: object({ type, token: text(), headerName: text(), bearerPrefixEnabled: boolean }, ["token"]),
  oauth2: object({ type, url: text(), clientId: text(), clientSecret: text(), scope: text({ max: 1000 }) }, [
    "url",
    "clientId",
    "clientSecret",
  ]),
  hmac: object(
    {
      type,
      secretKey: text(),
      algorithm: oneOf("sha256", "sha512", "sha1"),
      signatureHeader: text(),
      timestampHeader: text(),
      signaturePrefix: text(),
      includeTimestamp: boolean,
      payloadFormat: text(),
      messageIdHeader: text(),
      signatureEncoding: oneOf("hex", "base64"),
      secretIsBase64: boolean,
    },
    ["secretKey", "algorithm"],
  ),
});

const trunk: Fields = {
  gateways,
  outboundAuthenticationPlan: object({
    authUsername: text(),
    authPassword: text(),
    sipRegisterPlan: object({ domain: text(), username: text(), realm: text() }),
  }),
  outboundLeadingPlusEnabled: boolean,
  techPrefix: text({ max: 10_000 }),
  sipDiversionHeader: text({ max: 10_000 }),
};

const dtos: Record<string, { fields: Fields; required: readonly string[] }> = {
  "byo-sip-trunk": { fields: trunk, required: ["gateways"] },
  twilio: {
    fields: { accountSid: text(), authToken: text(), apiKey: text(), apiSecret: text() },
    required: ["accountSid"],
  },
  vonage: { fields: { apiKey: text(), apiSecret: text() }, required: ["apiKey", "apiSecret"] },
  telnyx: { fields: { apiKey: text() }, required: ["apiKey"] },
  webhook: { fields: { authenticationPlan }, required: ["authenticationPlan"] },
  "custom-credential": {
    fields: { authenticationPlan, encryptionPlan: anyObject },
    required: ["authenticationPlan"],
  },
};

/** Complaints about POST /credential. */
export function credentialComplaints(body: unknown): string[] {
  const dto = isRecord(body) && Object.hasOwn(dtos, String(body.provider)) ? dtos[String(body.provider)] : undefined;
  if (!isRecord(body) || !dto) return oneOf(...Object.keys(dtos))(undefined, "provider");
  const fields = { provider: text(), name: text({ min: 1, max: 40 }), ...dto.fields };
  return complaints({ fields, required: dto.required }, body);
}
