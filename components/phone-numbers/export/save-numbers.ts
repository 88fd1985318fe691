import { paths } from "@/lib/paths";
import type { RunSelection } from "@/lib/runs/selection";
import { ask, post } from "../list/ask";

/** Everything that a list shows, however many pages it has. */
export async function saveList(workspace: string, search: string): Promise<void> {
  await save(await ask(paths.api.numbersFile(workspace) + search));
}

export async function saveSelection(workspace: string, selection: RunSelection): Promise<void> {
  await save(await post(paths.api.numbersFile(workspace), { selection }));
}

async function save(answer: Response): Promise<void> {
  const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = address;
  link.download = name ?? "phone-numbers.csv";
  link.click();
  // some browsers begin to read only after the click was handled
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
