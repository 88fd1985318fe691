import "server-only";
import { forgetNames } from "@/lib/assistants/loaders";
import { forgetNumbers } from "@/lib/phone-numbers/number-index";

/** What the server remembers was read with a key: it goes with the key. */
export function forgetWorkspace(workspaceId: string): void {
  forgetNumbers(workspaceId);
  forgetNames(workspaceId);
}
