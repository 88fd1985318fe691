import { paths } from "../lib/paths";
import { alertOf } from "./alert-of";
import { expect, test } from "./fixtures";
import { MessagesPage } from "./pages/messages-page";
import { WorkspacePage } from "./pages/workspace-page";
import { sandboxUrls } from "./settings";
import { Upstream } from "./upstream";

type Row = { id: string; name: string; number: string; assistantId?: string };

const dental = "Aldergrove Dental · front desk";
const ines = "+1 628 555 0195";

async function numberCalled(upstream: Upstream, name: string): Promise<Row> {
  const found = (await upstream.numbers()).find((row) => row.name === name);
  if (!found) throw new Error(`the world has no ${name}`);
  return found as Row;
}

async function numberLike(upstream: Upstream, wanted: (row: Record<string, unknown>) => boolean): Promise<Row> {
  const found = (await upstream.numbers()).find(wanted);
  if (!found) throw new Error("the world has no such number");
  return found as Row;
}

const texts = async (upstream: Upstream) =>
  (await upstream.requests("POST")).filter(({ path }) => path === "/chat").map(({ body }) => body);

/** Made anew, so it has to be asked for before the product has read anything. */
async function answeringAtOnce({ key }: Upstream): Promise<void> {
  await fetch(`${sandboxUrls.local}/__sandbox/worlds`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key, pace: { replyMs: 0 } }),
  });
}

test("threads of all numbers and of one, each bubble with its author", async ({ page, workspace, upstream }) => {
  const messages = new MessagesPage(page, workspace);
  const { id } = await numberCalled(upstream, dental);
  const html = await (await page.request.get(paths.messages(workspace))).text();
  expect(html).toContain(ines);

  await messages.open();
  await expect(messages.threads).toHaveCount(10);
  await expect(messages.threads.first()).toContainText(dental);
  await expect(page.getByRole("log", { name: `Messages with ${ines}` })).toBeVisible();
  await expect(messages.bubbles.filter({ hasText: "Friday is great" })).toContainText("Customer:");
  await expect(messages.bubbles.filter({ hasText: "Which one suits you?" })).toContainText("Assistant");

  await messages.show("+1 415 555 0118");
  await expect(messages.bubbles.filter({ hasText: "your check-up is due" })).toContainText("As typed");
  await messages.show("+1 971 555 0128");
  await expect(messages.bubbles.filter({ hasText: "Tell her that flat 4B" })).toContainText(
    "Told the assistant, not sent",
  );

  await page.getByRole("combobox", { name: "Number", exact: true }).fill("Aldergrove");
  await page.getByRole("option", { name: /Aldergrove Dental · front desk/ }).click();
  await expect(messages.threads).toHaveCount(3);
  await expect(page).toHaveURL(new RegExp(`number=${id}`));
  await page.reload();
  await expect(messages.threads).toHaveCount(3);
  await expect(page.getByRole("combobox", { name: "Number", exact: true })).toHaveValue(/Aldergrove/);

  await messages.openTab(id);
  await expect(messages.threads).toHaveCount(3);
  await expect(page.getByRole("log", { name: `Messages with ${ines}` })).toBeVisible();
});

test("a customer is found by number, and what is shown stands in the address", async ({ page, workspace }) => {
  const messages = new MessagesPage(page, workspace);
  await messages.open();
  const search = page.getByRole("searchbox", { name: "Search customer number" });
  await search.fill("0142");
  await expect(messages.threads).toHaveCount(1);
  await expect(page).toHaveURL(/q=0142/);
  await messages.show("+1 510 555 0142");
  await page.reload();
  await expect(page.getByRole("log", { name: "Messages with +1 510 555 0142" })).toBeVisible();
  await search.fill("0000");
  await expect(page.getByText("No conversation with 0000.")).toBeVisible();
  await page.getByRole("button", { name: "Clear search" }).last().click();
  await expect(messages.threads).toHaveCount(10);
});

test("a text as typed arrives once and exactly, also after a double click", async ({
  page,
  person,
  workspace,
  upstream,
}) => {
  const messages = new MessagesPage(page, workspace);
  const { id, assistantId } = await numberCalled(upstream, dental);
  await messages.begin(id, "(212) 555-0131");
  await expect(page.getByText("Understood as +12125550131")).toBeVisible();
  await expect(page.getByText("Carriers may drop texts without 10DLC.")).toBeVisible();
  await expect(page.getByText("Sending costs: Vapi and Twilio charge for every text.")).toBeVisible();
  await messages.message.fill("We are open again.");
  await expect(page.getByText("18 of 160")).toBeVisible();
  await messages.send.dblclick();
  await expect(messages.bubbles.filter({ hasText: "We are open again." })).toContainText(`${person.name}, as typed`);
  await expect(messages.message).toHaveValue("");
  await expect(messages.thread("+1 212 555 0131")).toBeVisible();
  expect(await texts(upstream)).toEqual([
    {
      input: "We are open again.",
      assistantId,
      transport: {
        type: "twilio.sms",
        useLLMGeneratedMessageForOutbound: false,
        phoneNumberId: id,
        customer: { number: "+12125550131" },
      },
    },
  ]);
});

test("the assistant writes what it is told", async ({ page, person, workspace, upstream }) => {
  const messages = new MessagesPage(page, workspace);
  const { id } = await numberCalled(upstream, dental);
  await messages.begin(id, "2125550131");
  await page.getByRole("radio", { name: "Let the assistant write" }).check();
  await messages.message.fill("Ask how the visit was.");
  await messages.send.click();
  await expect(messages.bubbles).toHaveCount(3);
  await expect(messages.bubbles.filter({ hasText: "Ask how the visit was." })).toContainText(
    `${person.name}, told the assistant, not sent`,
  );
  await expect(messages.bubbles.last()).toContainText("Assistant");
  expect(await texts(upstream)).toMatchObject([{ transport: { useLLMGeneratedMessageForOutbound: true } }]);
});

test("an answer goes on in the open thread, and the reply appears by itself", async ({ page, upstream, workspace }) => {
  await answeringAtOnce(upstream);
  const messages = new MessagesPage(page, workspace);
  await messages.open();
  await messages.show(ines);
  const before = await messages.bubbles.count();
  await expect(messages.to).toHaveValue(ines);
  await expect(messages.to).not.toBeEditable();
  await messages.message.fill("See you then");
  await messages.message.press("Control+Enter");
  await expect(messages.bubbles.filter({ hasText: "See you then" })).toBeVisible();
  await expect.poll(() => messages.bubbles.count()).toBeGreaterThan(before + 1);
  await expect(messages.bubbles.nth(before + 1)).toContainText("Customer:");
  await expect(messages.threads).toHaveCount(10);
  const [sent, ...more] = await texts(upstream);
  expect(more).toEqual([]);
  expect(sent).toEqual({
    input: "See you then",
    sessionId: expect.any(String),
    transport: { type: "twilio.sms", useLLMGeneratedMessageForOutbound: false },
  });
});

test("a refusal and a wrong field keep what was typed", async ({ page, workspace, upstream }) => {
  const messages = new MessagesPage(page, workspace);
  const { id } = await numberCalled(upstream, dental);
  await messages.begin(id, "+44 20 7946 0123");
  await expect(page.getByText("Vapi texts to US numbers only; this one is from United Kingdom.")).toBeVisible();
  await messages.send.click();
  await expect(page.getByText("Write a message.")).toBeVisible();
  expect(await texts(upstream)).toEqual([]);

  await messages.to.fill("+1 212 555 0196");
  await messages.message.fill("Hello");
  await messages.send.click();
  await expect(alertOf(page)).toContainText("Vapi wants a payment method first.");
  await alertOf(page).getByText("Details").click();
  await expect(alertOf(page)).toContainText("A payment method is required to send chat messages.");
  await expect(messages.message).toHaveValue("Hello");
  await expect(messages.to).toHaveValue("+1 212 555 0196");
});

test("a lost answer is looked up; what stays unknown is said, and nothing is sent again", async ({
  page,
  workspace,
  upstream,
}) => {
  const messages = new MessagesPage(page, workspace);
  await messages.open();
  await messages.show(ines);
  await upstream.fault({ kind: "reset", afterWork: true, method: "POST", path: "/chat", times: 1 });
  await messages.message.fill("Lost and found");
  await messages.send.click();
  await expect(messages.bubbles.filter({ hasText: "Lost and found" })).toHaveCount(1);
  await expect(messages.message).toHaveValue("");

  await upstream.fault({ kind: "html-502", method: "POST", path: "/chat", times: 1 });
  await messages.message.fill("Never arrived");
  await messages.send.click();
  await expect(alertOf(page)).toContainText("It is not known whether the message to +1 628 555 0195 was sent.");
  await expect(messages.message).toHaveValue("Never arrived");
  expect(await texts(upstream)).toHaveLength(2);
});

test("a number that cannot text says why and leads to the cure", async ({ page, workspace, upstream }) => {
  const messages = new MessagesPage(page, workspace);
  const off = await numberLike(
    upstream,
    (row) => row.provider === "twilio" && row.smsEnabled === false && String(row.number).startsWith("+1"),
  );
  await messages.open(`?number=${off.id}&thread=new`);
  await expect(page.getByText("SMS is off for this number.").first()).toBeVisible();
  await expect(messages.send).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("link", { name: "Open SMS tab" }).click();
  await expect(page.getByRole("switch", { name: "Enable SMS" })).not.toBeChecked();
  await expect(page.getByText("Turning it on overwrites this number’s messaging webhook")).toBeVisible();
  await page.getByRole("switch", { name: "Enable SMS" }).click();
  await expect(page.getByText("Saving overwrites this number’s messaging webhook")).toBeVisible();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("On: Vapi receives and answers texts")).toBeVisible();
  await page.getByRole("link", { name: "Read and send messages of this number" }).click();
  await expect(page.getByRole("heading", { name: "No conversations yet" })).toBeVisible();

  const abroad = await numberLike(upstream, (row) => row.provider === "twilio" && /^\+[2-9]/.test(String(row.number)));
  await page.goto(`${paths.phoneNumber(workspace, abroad.id)}?tab=messages`);
  await expect(page.getByText(/Vapi texts from US numbers only; this one is from/)).toBeVisible();
  const other = await numberLike(upstream, (row) => row.provider === "vonage");
  await page.goto(`${paths.phoneNumber(workspace, other.id)}?tab=messages`);
  await expect(page.getByRole("tab", { name: "Inbound" })).toBeVisible();
  await expect(page.getByRole("tab", { name: /SMS|Messages/ })).toHaveCount(0);
});

test("writing on the number's page never saves the number", async ({ page, workspace, upstream }) => {
  const messages = new MessagesPage(page, workspace);
  const { id } = await numberCalled(upstream, dental);
  await page.goto(paths.phoneNumber(workspace, id));
  await page.getByLabel("Name", { exact: true }).fill("Not saved");
  await page.getByRole("tab", { name: "Messages" }).click();
  await page.getByRole("button", { name: "New message" }).click();
  await messages.to.fill("2125550131");
  await messages.to.press("Enter");
  await page.getByRole("radio", { name: "Let the assistant write" }).press("Enter");
  await page.getByRole("searchbox", { name: "Search customer number" }).press("Enter");
  await messages.message.fill("line one");
  await messages.message.press("Enter");
  await messages.message.pressSequentially("line two");
  await expect(messages.message).toHaveValue("line one\nline two");
  await messages.send.click();
  await expect(messages.bubbles.filter({ hasText: "line two" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save changes" })).toBeVisible();
  expect(await upstream.requests("PATCH")).toEqual([]);
  expect(await texts(upstream)).toHaveLength(1);
});

test("what is shown to be sent is what is sent, also after another number was chosen", async ({
  page,
  workspace,
  upstream,
}) => {
  const messages = new MessagesPage(page, workspace);
  const nobody = await numberLike(
    upstream,
    (row) =>
      row.provider === "twilio" &&
      !row.assistantId &&
      !row.squadId &&
      row.smsEnabled !== false &&
      /^\+1\d{10}$/.test(String(row.number)),
  );
  await messages.open("?thread=new");
  const choose = async (digits: string) => {
    await page.getByRole("combobox", { name: "From" }).fill(digits);
    await page.getByRole("option").first().click();
  };
  await choose("Aldergrove Dental");
  await page.getByRole("radio", { name: "Let the assistant write" }).check();
  await choose(nobody.number);
  await expect(page.getByRole("radio", { name: "Send as typed" })).toBeChecked();
  await messages.to.fill("2125550133");
  await messages.message.fill("Exactly this.");
  await messages.send.click();
  await expect(alertOf(page)).toContainText("nobody answers this number");
  await expect(alertOf(page)).toContainText("Choose an assistant or a squad on the number's Inbound tab");
  await expect(messages.message).toHaveValue("Exactly this.");
  expect(await texts(upstream)).toMatchObject([
    { input: "Exactly this.", transport: { phoneNumberId: nobody.id, useLLMGeneratedMessageForOutbound: false } },
  ]);
});

test("when Switchboard itself does not answer, nobody is told to try again blindly", async ({
  page,
  workspace,
  upstream,
}) => {
  const messages = new MessagesPage(page, workspace);
  await messages.open();
  await messages.show(ines);
  await messages.message.fill("Is anybody there?");
  await page.route("**/*", (route) =>
    route.request().method() === "POST" && route.request().headers()["next-action"] ? route.abort() : route.continue(),
  );
  await messages.send.click();
  await expect(alertOf(page)).toContainText("it is not known whether the message was sent");
  await expect(alertOf(page)).toContainText("Look into the conversation before sending it once more.");
  await expect(messages.message).toHaveValue("Is anybody there?");
  expect(await texts(upstream)).toEqual([]);
});

test("older threads are shown on demand, each once", async ({ page, workspace, upstream }) => {
  const messages = new MessagesPage(page, workspace);
  const { id, assistantId } = await numberCalled(upstream, dental);
  for (const nth of Array.from({ length: 22 }, (_, index) => index))
    await upstream.call("POST", "/chat", {
      assistantId,
      input: `Text ${nth}`,
      transport: { type: "twilio.sms", phoneNumberId: id, customer: { number: `+1646555${1000 + nth}` } },
    });
  await messages.open();
  await expect(messages.threads).toHaveCount(25);
  await page.getByRole("button", { name: "Show older" }).click();
  await expect(messages.threads).toHaveCount(32);
  await expect(page.getByRole("button", { name: "Show older" })).toHaveCount(0);
  const shown = await messages.threads.allTextContents();
  expect(new Set(shown).size).toBe(shown.length);
});

test("what is being written in one thread waits there", async ({ page, workspace }) => {
  const messages = new MessagesPage(page, workspace);
  await messages.open();
  await messages.show(ines);
  await messages.message.fill("Not yet");
  await messages.show("+1 510 555 0142");
  await expect(messages.message).toHaveValue("");
  await messages.show(ines);
  await expect(messages.message).toHaveValue("Not yet");
});

test("a viewer reads and is told why there is no sending", async ({ page, person, workspace, membersPage }) => {
  await membersPage.changeRole(person, "Viewer");
  const messages = new MessagesPage(page, workspace);
  await messages.open();
  await expect(messages.bubbles.first()).toBeVisible();
  await expect(page.getByText("Your role is viewer; sending messages needs operator.").last()).toBeVisible();
  await expect(messages.send).toHaveCount(0);
  await messages.open("?thread=new");
  await expect(messages.message).toHaveCount(0);
});

test("two workspaces do not mix", async ({ page, workspace, upstream, anotherPerson }) => {
  const messages = new MessagesPage(page, workspace);
  const { id } = await numberCalled(upstream, dental);
  await messages.begin(id, "2125550131");
  await messages.message.fill("Only here");
  await messages.send.click();
  await expect(messages.bubbles.filter({ hasText: "Only here" })).toBeVisible();
  const thread = new URL(page.url()).searchParams.get("thread") ?? "";
  expect(thread).toMatch(/^[\da-f-]{36}$/);

  const second = await new WorkspacePage(page).connect({ name: "Other Voice", key: new Upstream().key });
  const elsewhere = new MessagesPage(page, second);
  await elsewhere.open();
  await expect(elsewhere.threads).toHaveCount(10);
  await expect(page.getByText("Only here")).toHaveCount(0);
  await elsewhere.open(`?thread=${thread}`);
  await expect(alertOf(page)).toBeVisible();
  await expect(page.getByText("Only here")).toHaveCount(0);

  const stranger = await anotherPerson("Admin");
  for (const address of [
    paths.messages(workspace),
    paths.api.conversations(workspace),
    paths.api.conversation(workspace, thread),
    paths.api.textNumbers(workspace),
  ]) {
    const answer = await stranger.page.request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text(), address).not.toContain("Only here");
  }
});

test("on a small screen one pane stands in the place of the other", async ({ page, workspace }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const messages = new MessagesPage(page, workspace);
  await messages.open();
  await expect(messages.threads).toHaveCount(10);
  await expect(messages.log).toBeHidden();
  await messages.show(ines);
  await expect(messages.threads.first()).toBeHidden();
  await expect(messages.message).toBeVisible();
  await page.getByRole("button", { name: "Back to conversations" }).click();
  await expect(messages.threads.first()).toBeVisible();
  await expect(messages.log).toBeHidden();
});

test("messages that cannot be read are said so and come back", async ({ page, workspace, upstream }) => {
  const messages = new MessagesPage(page, workspace);
  await upstream.fault({ kind: "html-502", path: "/session" });
  await messages.open();
  await expect(alertOf(page).first()).toBeVisible();
  await upstream.heal();
  await page.getByRole("button", { name: "Try again" }).first().click();
  await expect(messages.threads).toHaveCount(10);
});

test.describe("without a number that texts", () => {
  test.use({ worldSize: 0 });
  test("the page says so and shows the way to one", async ({ page, workspace }) => {
    await new MessagesPage(page, workspace).open();
    await expect(page.getByRole("heading", { name: "No number here can text" })).toBeVisible();
    await expect(page.getByRole("link", { name: "Import a Twilio number" })).toBeVisible();
  });
});
