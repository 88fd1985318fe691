import "server-only";
import type { Failure } from "@/lib/domain/errors";
import { noticeRefusedKey } from "@/lib/gate/actions";
import type { VapiContext } from "@/lib/gate/context";
import { toFailure } from "@/lib/gate/failure";
import { type ConversationList, type ConversationThread, loadConversation, loadConversations } from "./loaders";
import { newThread, type Place } from "./place";
import { conversationQuery } from "./schema";

/** What the page starts with; `of` tells what was asked. */
export type FirstInbox = { of: Place; list?: ConversationList; thread?: ConversationThread; failure?: Failure };

/** Never rejects: messages that cannot be read are a designed page, not an error of ours. */
export async function firstInbox(ctx: VapiContext, of: Place): Promise<FirstInbox> {
  const { number, q } = of;
  try {
    const query = conversationQuery.parse({ q, ...(number && { number }) });
    const [list, asked] = await Promise.all([
      noticeRefusedKey(ctx, () => loadConversations(ctx, query)),
      of.thread && of.thread !== newThread ? quietly(ctx, of.thread) : undefined,
    ]);
    const newest = list.items[0];
    const thread = of.thread || !newest ? asked : await quietly(ctx, newest.id);
    return { of, list, thread };
  } catch (error) {
    return { of, failure: toFailure(error, { action: "messages page", workspace: ctx.workspace.slug }) };
  }
}

/** The browser asks for it again and shows why it cannot be had. */
function quietly(ctx: VapiContext, id: string): Promise<ConversationThread | undefined> {
  return loadConversation(ctx, id).catch(() => undefined);
}
