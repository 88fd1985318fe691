import { redirect } from "next/navigation";
import { requireWorkspace } from "@/lib/gate/context";
import { paths } from "@/lib/paths";

export default async function WorkspacePage({ params }: { params: Promise<{ workspace: string }> }) {
  const { workspace } = await requireWorkspace((await params).workspace);
  redirect(paths.phoneNumbers(workspace.slug));
}
