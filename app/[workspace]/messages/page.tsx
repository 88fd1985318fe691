import type { Metadata } from "next";
import { type ReactNode, Suspense } from "react";
import { InboxSkeleton } from "@/components/messages/inbox-skeleton";
import { MessagesPage } from "@/components/messages/messages-page";
import { requireWorkspace } from "@/lib/gate/context";
import { type FirstInbox, firstInbox } from "@/lib/messages/first-inbox";
import { readPlace } from "@/lib/messages/place";
import { ifQuick } from "@/lib/phone-numbers/first-read";

export const metadata: Metadata = { title: "Messages" };

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Threads that are quick to have come with the page itself; slow ones are streamed in behind a skeleton. */
export default async function Page({ params, searchParams }: Props) {
  const ctx = await requireWorkspace((await params).workspace);
  const asked = await searchParams;
  const place = readPlace((name) => [asked[name]].flat()[0]);
  const screen = (first: FirstInbox): ReactNode => (
    <MessagesPage
      workspace={ctx.workspace.slug}
      first={first}
      readOnly={ctx.user.role === "viewer" ? "Your role is viewer; sending messages needs operator." : undefined}
    />
  );
  const reading = firstInbox(ctx, place);
  const quick = await ifQuick(reading);
  return quick ? screen(quick) : <Suspense fallback={<InboxSkeleton />}>{reading.then(screen)}</Suspense>;
}
