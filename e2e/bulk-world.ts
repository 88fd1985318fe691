import { expect, test as base } from "./fixtures";
import { BulkPage } from "./pages/bulk-page";
import type { Upstream } from "./upstream";

export const test = base.extend<{ bulk: BulkPage }>({
  bulk: async ({ page, listPage }, use) => {
    await listPage.open();
    await use(new BulkPage(page));
  },
});

export { expect } from "./fixtures";

/** What a run does in the background. */
export const eventually = expect.configure({ timeout: 30_000 });

export type Row = Record<string, unknown> & { id: string; provider: string; name: string };

export const rowsOf = (upstream: Upstream) => upstream.numbers<Row>();
export const named = async (upstream: Upstream, name: string) =>
  (await rowsOf(upstream)).find((row) => row.name === name);
export const bodiesOf = async (upstream: Upstream) => (await upstream.requests("PATCH")).map(({ body }) => body);

/** Names of the standard world: a number with SMS, one that a squad answers, one from abroad, one with whole settings. */
export const dental = "Aldergrove Dental · front desk";
export const plumbing = "Birchline Plumbing · emergencies";
export const claims = "Calder & Wren · claims";
export const hotel = "Dunmore Hotel · reservations";
export const freight = "Jarrah Freight · Sydney";
