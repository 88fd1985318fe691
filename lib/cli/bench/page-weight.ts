import type { Stage } from "./stage";
import { median, repeat, runs } from "./statistics";
import { paths } from "../../paths";
import type { Row } from "./table";

/** Every node of the document, text included, and the heap after a collection. */
export async function measurePageWeight({ visitor, workspaces }: Stage): Promise<Row[]> {
  const weights = await repeat(runs, () =>
    visitor.visit(async (page, protocol) => {
      await page.goto(paths.phoneNumbers(workspaces.large.slug), { waitUntil: "networkidle" });
      await protocol.send("HeapProfiler.collectGarbage");
      await protocol.send("Performance.enable");
      const { metrics } = await protocol.send("Performance.getMetrics");
      const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
      return { nodes: read("Nodes"), heapMb: read("JSHeapUsedSize") / 2 ** 20 };
    }),
  );
  return [
    {
      what: "DOM nodes on the list, 10,000 numbers",
      measured: median(weights.map(({ nodes }) => nodes)),
      unit: "nodes",
      budget: 2000,
    },
    {
      what: "JS heap on the list, 10,000 numbers",
      measured: median(weights.map(({ heapMb }) => heapMb)),
      unit: "MB",
      budget: 25,
    },
  ];
}
