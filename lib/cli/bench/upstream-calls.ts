import { paths } from "../../paths";
import type { Stage } from "./stage";
import { askServer } from "./steps";
import { median, percentile, repeat } from "./statistics";
import type { Row } from "./table";

const calls = 200;

/** One number is one upstream call: through the product, and straight to the upstream. */
export async function measureAdded({ visitor, workspaces, upstream, url }: Stage): Promise<Row[]> {
  const { slug, key } = workspaces.small;
  const timings = await visitor.visit(async (page) => {
    await page.goto(paths.phoneNumbers(slug));
    const { ids } = await askServer(page, slug, "");
    const cookies = await page.context().cookies();
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    return repeat(calls, async (call) => {
      const id = ids[call % ids.length] ?? "";
      const straight = await callMs(`${upstream.url}/phone-number/${id}`, { authorization: `Bearer ${key}` });
      return { straight, through: await callMs(url + paths.api.phoneNumber(slug, id), { cookie }) };
    });
  });
  const straight = median(timings.map((timing) => timing.straight));
  const added = timings.map(({ through }) => through - straight);
  return [
    { what: "what the server adds to one upstream call, p50", measured: median(added), unit: "ms", budget: 3 },
    { what: "what the server adds to one upstream call, p95", measured: percentile(added, 95), unit: "ms", budget: 10 },
  ];
}

async function callMs(address: string, headers: Record<string, string>): Promise<number> {
  const began = performance.now();
  const answer = await fetch(address, { headers });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${new URL(address).pathname} answered ${answer.status}.`);
  return performance.now() - began;
}
