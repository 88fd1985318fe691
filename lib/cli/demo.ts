import { envNames } from "../env";
import { runCommand } from "./command";
import { serve } from "./serve";

/** A demo never touches a real installation: it has its own directory, and nothing is read from `.env`. */
runCommand(() => {
  const fixed = { SWITCHBOARD_DEMO: "1", DATABASE_URL: "", ADMIN_EMAIL: "", ADMIN_PASSWORD: "" };
  Object.assign(process.env, fixed);
  // Next fills from `.env` what is not defined; empty is defined, and counts as unset
  const untouched = Object.fromEntries(envNames.map((name) => [name, process.env[name] ?? ""]));
  return serve(untouched);
});
