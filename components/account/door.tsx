import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import { PatchPanel } from "./patch-panel";

type DoorProps = { title: string; lead: ReactNode; children: ReactNode };

/** The two pages outside the product: signing in and setting up. */
export function Door({ title, lead, children }: DoorProps) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[560px_minmax(0,1fr)]">
      <main className="flex flex-col bg-surface px-5 py-6 sm:p-10 lg:border-r lg:border-hairline">
        <p className="flex items-center gap-2.5 text-md font-semibold">
          <Mark />
          Switchboard
        </p>
        <div className="mx-auto flex w-full max-w-[360px] flex-1 flex-col justify-center py-10 lg:mx-15">
          <h1 className="text-lg font-semibold tracking-(--tracking-lg)">{title}</h1>
          <p className="mb-4 text-text-2">{lead}</p>
          {children}
        </div>
        <p className="text-xs text-text-3">Self-hosted. Keys stay on this server, sealed.</p>
      </main>
      <div className="hidden items-center justify-center bg-bg lg:flex">
        <PatchPanel />
      </div>
    </div>
  );
}
