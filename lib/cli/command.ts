import { loadEnvConfig } from "@next/env";
import { StartRefusal } from "../env";

/** Next's own loading, so that commands and server read the same files in the same order. */
export function loadEnvFiles(mode: "production" | "development"): void {
  loadEnvConfig(process.cwd(), mode === "development", { info: () => undefined, error: console.error });
}

/** Runs a command's main function: a refusal is one message, anything else is shown whole. */
export function runCommand(main: () => Promise<number>): void {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof StartRefusal ? `\n${error.message}\n` : error);
      process.exitCode = 1;
    },
  );
}
