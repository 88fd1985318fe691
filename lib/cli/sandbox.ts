/** `npm run sandbox`: the stand-in of the Vapi API alone over HTTP, for curl, other clients and tests. */
import { EnvError, readEnv } from "../env";
import { serveSandbox } from "../sandbox/http";
import { createSandbox } from "../sandbox/sandbox";

const exampleKey = "sandbox-demo";

async function run() {
  const { port, host, sandboxNumbers } = readEnv({
    ...process.env,
    PORT: process.env.PORT || "4010",
    HOST: process.env.HOST || "127.0.0.1",
  });
  const sandbox = createSandbox({ numbers: sandboxNumbers });
  const { url, close } = await serveSandbox({ port, host, sandbox });
  console.log(
    [
      `Sandbox of the Vapi API: ${url}`,
      `  key: ${exampleKey} (any key that begins with sandbox- has a world of its own; sandbox-n10000-x has 10,000 numbers)`,
      `  try: curl -H "Authorization: Bearer ${exampleKey}" "${url}/v2/phone-number?limit=3"`,
      `  switches: POST ${url}/__sandbox/faults, such as {"kind":"rate-limited","retryAfterSeconds":2,"times":1}`,
    ].join("\n"),
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void close().then(() => process.exit()));
}

run().catch((error: NodeJS.ErrnoException) => {
  console.error(explained(error));
  process.exitCode = 1;
});

function explained(error: NodeJS.ErrnoException): string {
  if (error instanceof EnvError) return error.message;
  if (error.code === "EADDRINUSE") return "The port is taken. Choose another one with PORT=…";
  return error.stack ?? error.message;
}
