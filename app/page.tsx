import { redirect } from "next/navigation";
import { requireUser } from "@/lib/gate/context";
import { paths } from "@/lib/paths";
import { findLastWorkspace } from "@/lib/workspaces/store";

/** Leads to the last used workspace, else the first one, else to making one. */
export default async function HomePage() {
  const user = await requireUser();
  const workspace = await findLastWorkspace(user.id);
  redirect(workspace ? paths.phoneNumbers(workspace.slug) : paths.newWorkspace);
}
