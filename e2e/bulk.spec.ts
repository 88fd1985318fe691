import {
  bodiesOf,
  claims,
  dental,
  eventually,
  expect,
  freight,
  hotel,
  named,
  plumbing,
  type Row,
  rowsOf,
  test,
} from "./bulk-world";
import type { Upstream } from "./upstream";

const assistantsOf = (upstream: Upstream) => upstream.call<{ id: string; name: string }[]>("GET", "/assistant");

test.describe("a thousand numbers", () => {
  test.use({ worldSize: 1000 });
  test.describe.configure({ timeout: 240_000 });

  test("are assigned in six actions, in one run", async ({ page, bulk, upstream }) => {
    const [, assistant] = await assistantsOf(upstream);
    const target = { id: String(assistant?.id), name: String(assistant?.name) };
    const there = (await rowsOf(upstream)).filter((row) => row.assistantId === target.id && !row.squadId).length;
    let actions = 0;
    const act = (action: Promise<unknown>) => {
      actions += 1;
      return action;
    };
    await act(page.getByRole("checkbox", { name: "Select all on this page" }).check());
    await act(bulk.bar.getByRole("button", { name: /^Select all/ }).click());
    await act(bulk.bar.getByRole("button", { name: "Assign", exact: true }).click());
    await act(bulk.dialog.getByRole("combobox", { name: "Assistant" }).fill(target.name));
    await act(page.getByRole("option", { name: target.name }).first().click());
    await act(bulk.apply(1000 - there).click());
    expect(actions).toBeLessThanOrEqual(6);

    await expect(bulk.dialog).toBeHidden();
    const isDone = async () => (await rowsOf(upstream)).filter((row) => row.assistantId !== target.id).length;
    await expect.poll(isDone, { timeout: 200_000, intervals: [1000] }).toBe(0);
    expect(await upstream.requests("PATCH")).toHaveLength(1000 - there);
  });
});

test("the plan says before and after and what else changes; the run sends that and nothing else", async ({
  bulk,
  upstream,
}) => {
  const target = (await assistantsOf(upstream)).find(({ name }) => name === "Everly triage");
  await bulk.select(dental, plumbing, hotel);
  await bulk.choose("Assign");
  await bulk.assign("Everly triage");
  await expect(bulk.dialog).toHaveAccessibleName("Assign Everly triage");
  await expect(bulk.dialog).toContainText("3 numbers chosen in Marlow Voice");
  await expect(bulk.dialog).toContainText("Nothing has been written yet");
  await expect(bulk.planned(dental)).toContainText("Aldergrove front desk");
  await expect(bulk.planned(plumbing)).toContainText("Squad cleared");
  await expect(bulk.planned(hotel)).toContainText("URL kept");
  await expect(bulk.dialog).toContainText(/About \d+ s, in the background\. The run can be rolled back\./);
  expect(await upstream.requests("PATCH")).toEqual([]);
  await bulk.apply(3).click();
  await eventually.poll(async () => (await bodiesOf(upstream)).length).toBe(3);
  const body = { assistantId: target?.id, squadId: null, workflowId: null };
  expect((await bodiesOf(upstream)).map((sent) => ({ ...(sent as object), provider: "" }))).toEqual(
    Array.from({ length: 3 }, () => ({ provider: "", ...body })),
  );
});

test("SMS: who cannot text is skipped, and why", async ({ bulk, upstream }) => {
  await bulk.select(dental, claims, freight);
  await bulk.choose("SMS");
  await bulk.dialog.getByRole("radio", { name: "Off" }).check();
  await expect(bulk.dialog).toContainText("Vapi stops answering texts");
  await expect(bulk.planned(claims)).toContainText("SMS works with Twilio numbers only, and this is one of Telnyx.");
  await expect(bulk.planned(freight)).toContainText("SMS works with US numbers only.");
  await bulk.dialog.getByRole("radio", { name: "On" }).check();
  await expect(bulk.dialog).toContainText("overwrites the messaging webhook");
  await expect(bulk.planned(dental)).toContainText("Already so");
  await expect(bulk.apply(0)).toBeDisabled();
  await bulk.dialog.getByRole("radio", { name: "Off" }).check();
  await bulk.apply(1).click();
  await eventually.poll(() => bodiesOf(upstream)).toEqual([{ provider: "twilio", smsEnabled: false }]);
});

test("a fallback is given to several, and taken away again", async ({ bulk, upstream }) => {
  await bulk.select(dental, hotel);
  await bulk.choose("Fallback");
  await bulk.dialog.getByLabel("Fallback number").fill("(415) 555-0199");
  await expect(bulk.planned(dental)).toContainText("+1 415 555 0199");
  await expect(bulk.planned(dental)).toContainText("Will not ring while an assistant answers");
  await bulk.apply(2).click();
  const destination = { type: "number", number: "+14155550199" };
  const given = async () => [
    (await named(upstream, dental))?.fallbackDestination,
    (await named(upstream, hotel))?.fallbackDestination,
  ];
  await eventually.poll(given).toEqual([destination, destination]);
  await bulk.select(dental, hotel, claims);
  await bulk.choose("Fallback");
  await bulk.dialog.getByRole("radio", { name: "None" }).check();
  await expect(bulk.planned(claims)).toContainText("Nothing to take away");
  await bulk.apply(2).click();
  await eventually.poll(given).toEqual([undefined, undefined]);
});

test("a server: what is not asked for stays, and typed values reach nobody but Vapi", async ({
  bulk,
  upstream,
  leaks,
}) => {
  const value = leaks.keep("a typed header value", "typed-header-value-0123456789");
  const before = await named(upstream, hotel);
  await bulk.select(hotel, dental);
  await bulk.choose("Server");
  await bulk.dialog.getByLabel("Timeout in seconds").fill("33");
  await expect(bulk.planned(hotel)).toContainText("timeout 33 s");
  await expect(bulk.planned(dental)).toContainText("It has no server URL.");
  await bulk.apply(1).click();
  await eventually
    .poll(async () => (await named(upstream, hotel))?.server)
    .toEqual({ ...(before?.server as object), timeoutSeconds: 33 });

  await bulk.select(hotel, dental);
  await bulk.choose("Server");
  await bulk.dialog.getByLabel("Server URL").fill("https://elsewhere.example/vapi");
  await expect(bulk.planned(hotel)).toContainText("Its stored header values stay with their server.");
  await bulk.dialog.getByRole("radio", { name: "Replace" }).check();
  await bulk.dialog.getByRole("button", { name: "Add header" }).click();
  await bulk.dialog.getByLabel("Header name").fill("X-Token");
  await bulk.dialog.getByLabel("Header value").fill(value);
  await expect(bulk.dialog).toContainText("It cannot be rolled back");
  await bulk.apply(2).click();
  await eventually
    .poll(async () => (await named(upstream, dental))?.server)
    .toEqual({ url: "https://elsewhere.example/vapi", headers: { "X-Token": value } });
});

test("names are made from a pattern, shown while it is typed", async ({ page, bulk, upstream }) => {
  const { id, number } = (await named(upstream, dental)) as Row & { number: string };
  await bulk.select(dental);
  await bulk.choose("Rename");
  await expect(bulk.dialog).toContainText("Already has this name");
  await bulk.dialog.getByLabel("Name pattern").fill("Clinic ");
  await bulk.dialog.getByRole("button", { name: /^Last 4 digits/ }).click();
  await expect(bulk.dialog.getByLabel("Name pattern")).toHaveValue("Clinic {last4}");
  await page.keyboard.type(" desk");
  const wanted = `Clinic ${number.slice(-4)} desk`;
  await expect(bulk.planned(wanted)).toContainText(dental);
  await bulk.apply(1).click();
  await eventually.poll(async () => (await upstream.call<Row>("GET", `/phone-number/${id}`)).name).toBe(wanted);
});

test("numbers are released once the workspace's name is typed", async ({ bulk, upstream }) => {
  const gone = [await named(upstream, dental), await named(upstream, claims)].map((row) => row?.id ?? "");
  await bulk.select(dental, claims);
  await bulk.choose("Release");
  await expect(bulk.dialog).toContainText("1 Twilio number stays in your Twilio account.");
  await expect(bulk.dialog).toContainText("1 Telnyx number stays in your Telnyx account.");
  await expect(bulk.dialog).toContainText("Released numbers cannot be taken back.");
  await expect(bulk.apply(2)).toBeDisabled();
  await bulk.dialog.getByLabel("Type Marlow Voice to confirm").fill("Marlow");
  await expect(bulk.apply(2)).toBeDisabled();
  await bulk.dialog.getByLabel("Type Marlow Voice to confirm").fill("Marlow Voice");
  await bulk.apply(2).click();
  const released = async () => (await upstream.requests("DELETE")).map(({ path }) => path.split("/").at(-1));
  await eventually.poll(async () => (await released()).sort()).toEqual(gone.sort());
});
