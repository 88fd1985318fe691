import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createSandbox } from "@/lib/sandbox/sandbox";
import { createVapiClient } from "@/lib/vapi/client";
import { forgetWorkspace } from "@/lib/workspaces/forget";
import { assistantNames, squadNames } from "./loaders";

const sandbox = createSandbox({ record: true });
const [oldKey, newKey] = ["sandbox-n1-old-1234", "sandbox-n1-new-1234"];
const workspace = { id: randomUUID(), region: "US", keyLast4: "1234" };

test("a replaced key brings the names of its own organisation, though it ends in the same four characters", async () => {
  const [before, after] = [contextOf(oldKey), contextOf(newKey)];
  const theirs = [await assistantNames(before), await squadNames(before)];
  expect([await assistantNames(after), await squadNames(after)]).toEqual(theirs);
  sandbox.control.clearRequests();
  forgetWorkspace(workspace.id);
  await assistantNames(after);
  await squadNames(after);
  const asked = sandbox.control.requests(newKey).map(({ path }) => path);
  expect(new Set(asked)).toEqual(new Set(["/assistant", "/squad"]));
});

test("another workspace keeps what is known of it", async () => {
  const other = { ...contextOf(oldKey), workspace: { ...workspace, id: randomUUID() } };
  await assistantNames(other);
  sandbox.control.clearRequests();
  forgetWorkspace(workspace.id);
  await assistantNames(other);
  expect(sandbox.control.requests(oldKey)).toEqual([]);
});

function contextOf(key: string) {
  const vapi = createVapiClient({
    baseUrl: "https://sandbox.invalid",
    key,
    fetch: sandbox.fetch,
    timeoutMs: 1000,
  });
  return { workspace, vapi };
}
