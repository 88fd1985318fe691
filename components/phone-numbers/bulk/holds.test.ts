import { expect, test } from "vitest";
import { select } from "@/lib/phone-numbers/facets";
import { inOrder } from "@/lib/phone-numbers/index-table";
import { numberIndex } from "@/lib/phone-numbers/number-index";
import { filterKeys, parseQuery } from "@/lib/phone-numbers/query";
import { toRow } from "@/lib/phone-numbers/row";
import { aWorkspace } from "@/lib/phone-numbers/testing";
import { conditionsOf, holdsIn } from "./holds";

const conditionsOnly = (search: string) => conditionsOf(parseQuery(new URLSearchParams(search)));

test("conditions leave page, size and order out", () => {
  expect(conditionsOnly("?q=desk&sms=on&sort=name&size=100&page=7")).toBe("?q=desk&sms=on");
  expect(conditionsOnly("?page=3")).toBe("");
});

test("the browser decides as the server does, whatever is asked", async () => {
  const { ctx, clock } = aWorkspace({ numbers: 1000 });
  const { table } = await numberIndex(ctx, clock).rows();
  const order = inOrder(table, "name");
  const rows = order.map(({ phone }) => toRow(phone, { assistants: undefined, squads: undefined }));
  const { counts } = select(order, parseQuery({}));
  const [number] = rows.flatMap((row) => row.number ?? []);
  const [name] = rows.flatMap((row) => row.name ?? []);
  const searches = [
    ...filterKeys.flatMap((key) => [...counts[key].keys()].slice(0, 8).map((value) => `?${key}=${value}`)),
    "?routing=none,server&provider=twilio,other&status=active,unknown",
    `?q=${number?.slice(-4)}`,
    `?q=${name?.split(" ")[0]?.toLowerCase()}&sms=on`,
    "?q=sip:",
    `?q=${rows[3]?.id.slice(0, 13)}`,
    "?q=no number is called this",
  ];
  for (const search of searches) {
    const asked = select(order, parseQuery(new URLSearchParams(search))).matching.map(({ phone }) => phone.id);
    expect(
      rows.filter(holdsIn(search)).map(({ id }) => id),
      search,
    ).toEqual(asked);
  }
});
