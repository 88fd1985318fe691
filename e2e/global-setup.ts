import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { request } from "@playwright/test";
import { admin, adminState, appUrl } from "./settings";
import { signInByRequest } from "./sign-in-by-request";

/** Signs the administrator in once; people of the tests are added through the members page in that session. */
export default async function globalSetup(): Promise<void> {
  mkdirSync(dirname(adminState), { recursive: true });
  const context = await request.newContext({ baseURL: appUrl });
  await signInByRequest(context, admin);
  await context.storageState({ path: adminState });
  await context.dispose();
}
