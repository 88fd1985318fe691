import { expect, it } from "vitest";
import { sandboxFetch } from "./in-process";
import { callerOf, twilioNumber } from "./testing/caller";

it("is one sandbox for the whole process", async () => {
  const fetch = sandboxFetch({ numbers: 2 });
  await callerOf({ fetch })("POST", "/phone-number", twilioNumber);
  expect((await callerOf({ fetch: sandboxFetch() })("GET", "/phone-number")).list).toHaveLength(3);
});
