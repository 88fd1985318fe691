import { pinClientAddress } from "./auth/client-address";
import { overTls } from "./auth/cookies";
import { demoAdmin } from "./auth/demo-admin";
import { ensureFirstAdmin, prepareSetupLink } from "./auth/first-admin";
import { findAccount } from "./auth/users";
import { installationSecrets } from "./crypto/secrets";
import { databaseHandle } from "./db/client";
import { env, StartRefusal, type Env } from "./env";
import { sweepFiles } from "./import-files/store";
import { log } from "./log";
import { serveRuns, stopRuns } from "./runs/serve";
import { sandboxFetch } from "./sandbox/in-process";
import { ensureSandboxWorkspace } from "./workspaces/demo";
import { listWorkspaces } from "./workspaces/store";

/** Everything that must be true before the first request is answered; what is refused ends the process. */
export async function boot(): Promise<void> {
  try {
    const settings = env();
    installationSecrets();
    const opened = await databaseHandle();
    process.once("SIGTERM", () =>
      stopRuns()
        .then(opened.settle)
        .catch((err) => log.warn({ err }, "the last checkpoint failed")),
    );
    pinClientAddress({ behindProxy: overTls() });
    sandboxFetch({ numbers: settings.sandboxNumbers });
    await ensureFirstAdmin();
    if (settings.demo) await seedDemo();
    await sweepFiles();
    await serveRuns();
    await greet(settings);
  } catch (error) {
    if (!(error instanceof StartRefusal)) log.fatal({ err: error }, "the server could not start");
    process.stderr.write(`\n${reasonOf(error)}\n\n`, () => process.exit(1));
    await new Promise(() => undefined);
  }
}

/** What the operating system refuses (a full disk, a directory of another user) names the path by itself. */
function reasonOf(error: unknown): string {
  if (error instanceof StartRefusal) return error.message;
  if (error instanceof Error && "syscall" in error) return `Switchboard could not start: ${error.message}.`;
  return "Switchboard could not start; the log says why.";
}

async function seedDemo(): Promise<void> {
  const account = await findAccount(demoAdmin.email);
  if (!account || (await listWorkspaces(account.id)).length > 0) return;
  await ensureSandboxWorkspace(account.id, { name: "Northwind Voice", slug: "northwind" });
}

async function greet(settings: Env): Promise<void> {
  const url = settings.nextAuthUrl ?? `http://localhost:${settings.port}`;
  const setupLink = await prepareSetupLink(url);
  const lines = [`Switchboard  ${url}`];
  if (setupLink)
    lines.push(`Set it up    ${setupLink}`, "             (works once, and only until the first account exists)");
  if (settings.demo) lines.push(`E-mail       ${demoAdmin.email}`, `Password     ${demoAdmin.password}`);
  process.stdout.write(`\n${lines.map((line) => `  ${line}`).join("\n")}\n\n`);
}
