import "server-only";
import { AppError, isAppError } from "@/lib/domain/errors";
import type { Workspace } from "@/lib/domain/workspace";
import { checkKey, type KeyReport } from "./check-key";
import { connect } from "./connect";
import { markKeyState } from "./store";

/** Tests a key that is already stored and writes down what came of it. */
export async function testStoredKey(userId: string, workspace: Workspace): Promise<KeyReport> {
  const vapi = await connect(userId, workspace);
  try {
    const answer = await vapi.probe();
    await markKeyState(workspace.id, "works");
    return { ...answer, region: workspace.region };
  } catch (error) {
    const refused = isAppError(error, "key-refused", "key-public");
    await markKeyState(workspace.id, refused ? "refused" : "unknown");
    throw inStoredWords(error, workspace);
  }
}

/** A workspace stays in its region: a key of another one belongs to another workspace. */
export async function checkReplacement(workspace: Pick<Workspace, "name" | "region">, key: string): Promise<KeyReport> {
  try {
    return await checkKey({ region: workspace.region, key });
  } catch (error) {
    if (!isAppError(error, "wrong-region")) throw error;
    const { code, message } = error.failure;
    const next = `${workspace.name} is in the ${workspace.region} region. Connect the other organisation as a workspace of its own. Nothing was saved.`;
    throw new AppError({ code, message, next, fields: { key: message } }, { cause: error });
  }
}

function inStoredWords(error: unknown, workspace: Workspace): unknown {
  if (!isAppError(error)) return error;
  return new AppError({ ...error.failure, ...wordsFor(error, workspace) }, { cause: error });
}

function wordsFor(error: AppError, { name }: Workspace): { message: string; next: string } | undefined {
  if (isAppError(error, "key-refused", "key-public"))
    return {
      message: `Vapi no longer accepts the key of ${name}.`,
      next: "It was probably rotated or deleted at Vapi. Replace it here; until then Switchboard cannot read or change the numbers.",
    };
  if (isAppError(error, "upstream-down", "upstream-timeout", "upstream-bad-answer"))
    return {
      message: `The key of ${name} could not be tested.`,
      next: "Vapi cannot be reached or did not answer properly. The key stays as it is. Test it again in a moment.",
    };
  return undefined;
}
