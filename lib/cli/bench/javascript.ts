import type { Page } from "playwright";
import { paths } from "../../paths";
import type { Stage } from "./stage";
import { median, repeat, runs } from "./statistics";
import type { Row } from "./table";

/** Bodies of scripts as they come over the wire (compressed), with everything that the page fetches by itself afterwards. */
export async function measureJavaScript({ visitor, workspaces }: Stage): Promise<Row[]> {
  const list = paths.phoneNumbers(workspaces.large.slug);
  return [
    {
      what: "JavaScript on the list route, on the wire",
      measured: await scriptKb((look) => visitor.visit((page) => look(page, list))),
      unit: "KB",
      budget: 170,
    },
    {
      what: "JavaScript on the sign-in page, on the wire",
      measured: await scriptKb((look) => visitor.visit((page) => look(page, paths.signIn), { signedIn: false })),
      unit: "KB",
      budget: 150,
    },
  ];
}

type Look = (page: Page, address: string) => Promise<number>;

async function scriptKb(visit: (look: Look) => Promise<number>): Promise<number> {
  return median(await repeat(runs, () => visit(scriptBytes))) / 1000;
}

const scriptBytes: Look = async (page, address) => {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() !== "script") return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(address, { waitUntil: "networkidle" });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};
