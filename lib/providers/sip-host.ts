const usHost = "sip.vapi.ai";

/** The SIP host beside a region's API: `api.eu.vapi.ai` → `sip.eu.vapi.ai`; stand-ins speak like the US region. */
export function sipHostOf(baseUrl: string): string {
  const { hostname } = new URL(baseUrl);
  return /^api\.([a-z0-9-]+\.)*vapi\.ai$/.test(hostname) ? hostname.replace(/^api/, "sip") : usHost;
}
