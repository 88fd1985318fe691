import { loadEnvFiles, runCommand } from "./command";
import { serve } from "./serve";

runCommand(() => {
  loadEnvFiles("production");
  return serve();
});
