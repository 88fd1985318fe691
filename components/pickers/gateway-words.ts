import type { Credential } from "@/lib/domain/assistant";

type Gateway = Credential["gateways"][number];

/** For one line of a list: the first gateway and how many more. */
export function gatewayLine({ gateways }: Pick<Credential, "gateways">): string | undefined {
  const [first, ...more] = gateways;
  if (!first) return undefined;
  return more.length > 0 ? `${addressOf(first)} and ${more.length} more` : addressOf(first);
}

/** Every gateway with the direction of its calls. */
export function gatewayNote({ gateways }: Pick<Credential, "gateways">): string | undefined {
  if (gateways.length === 0) return undefined;
  return `Gateways: ${gateways.map((gateway) => `${addressOf(gateway)} (${directionOf(gateway)})`).join(", ")}`;
}

function addressOf({ ip, port }: Gateway): string {
  return port === null ? ip : `${ip}:${port}`;
}

function directionOf({ inboundEnabled, outboundEnabled }: Gateway): string {
  if (inboundEnabled && outboundEnabled) return "in and out";
  if (inboundEnabled) return "in";
  return outboundEnabled ? "out" : "off";
}
