import "server-only";
import { AppError } from "@/lib/domain/errors";
import { sandboxRegion } from "@/lib/domain/workspace";
import { env } from "@/lib/env";
import { sandboxFetch } from "@/lib/sandbox/in-process";

export type RegionChoice = { name: string; host: string };

/** What the form offers: names and hosts, the addresses themselves stay on the server. */
export function regionChoices(): RegionChoice[] {
  return env().regions.map(({ name, url }) => ({ name, host: new URL(url).host }));
}

/** The upstream of a region: an address from the configuration, or the sandbox in this process; nothing else exists. */
export function regionUpstream(name: string): { baseUrl: string; fetch: typeof fetch } {
  if (name === sandboxRegion)
    return { baseUrl: "https://sandbox.invalid", fetch: sandboxFetch({ numbers: env().sandboxNumbers }) };
  const region = env().regions.find((candidate) => candidate.name === name);
  if (region) return { baseUrl: region.url, fetch: globalThis.fetch };
  throw new AppError({
    code: "invalid-input",
    message: `This server does not know the region ${name}.`,
    next: "Choose another region, or ask the administrator to add it to VAPI_REGIONS. Nothing was changed.",
    fields: { region: "Choose a region from the list." },
  });
}
