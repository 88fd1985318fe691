import { env } from "../env";
import { loadEnvFiles, runCommand } from "./command";
import { runNext } from "./serve";

runCommand(() => {
  loadEnvFiles("development");
  return runNext("dev", env());
});
