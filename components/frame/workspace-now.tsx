import { EnvironmentBadge } from "@/components/ui/environment-badge";
import { ChevronsUpDown } from "@/components/ui/icons";
import { Mark } from "@/components/ui/mark";
import { nowId, type WorkspaceChoice } from "./workspace-choice";

/** Which workspace this page is about, as the switcher shows it; drawn by the server. */
export function WorkspaceNow({ current }: { current: WorkspaceChoice | undefined }) {
  return (
    <>
      <span className="max-md:hidden">
        <Mark />
      </span>
      <span
        id={nowId}
        className="flex min-w-0 flex-1 flex-col items-start gap-0.5 max-md:flex-row max-md:items-center max-md:gap-2 max-lg:md:sr-only"
      >
        <span className="max-w-full truncate font-semibold">{current?.name ?? "Switchboard"}</span>
        {current ? <EnvironmentBadge environment={current.environment} /> : null}
      </span>
      <ChevronsUpDown size={16} className="shrink-0 text-text-3 max-lg:hidden" />
    </>
  );
}
