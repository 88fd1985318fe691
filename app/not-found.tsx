import type { Metadata } from "next";
import { buttonClass } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { Mark } from "@/components/ui/mark";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Nothing at this address" };

/** Loaded with every page; its links load a whole new page, which spares all of them the code of a link. */
export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col bg-surface">
      <a
        href={paths.home}
        className="flex items-center gap-2.5 self-start rounded-sm p-2 text-md font-semibold m-2 md:m-8"
      >
        <Mark />
        Switchboard
      </a>
      <EmptyState
        as="h1"
        title="Nothing at this address"
        actions={
          <>
            <a href={paths.home} className={buttonClass({ kind: "primary" })}>
              Go to phone numbers
            </a>
            <a href={paths.workspaces} className={buttonClass({})}>
              See my workspaces
            </a>
          </>
        }
      >
        The link may be old or mistyped, or it leads to a workspace that is not yours.
      </EmptyState>
    </main>
  );
}
