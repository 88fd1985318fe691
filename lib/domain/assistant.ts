/** An assistant or a squad, projected to what a picker needs. Upstream objects are large and stay on the server. */
export type Assistant = { id: string; name: string | null; updatedAt: string | null };
export type Squad = Assistant;

/** A stored telephony credential of the organisation; `gateways` only for `byo-sip-trunk`. Secrets are never read. */
export type Credential = {
  id: string;
  provider: string;
  name: string | null;
  gateways: { ip: string; port: number | null; inboundEnabled: boolean; outboundEnabled: boolean }[];
  createdAt: string | null;
};
