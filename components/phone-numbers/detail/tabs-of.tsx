import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import type { NumberView } from "@/lib/phone-number/loader";
import { sections } from "@/lib/phone-number/sections/all";
import type { TabId } from "@/lib/phone-number/sections/section";
import { InboundPanel } from "./inbound-panel";
import type { WorkspaceFacts } from "./number-page";
import type { NumberFormState } from "./use-number-form";

const SmsPanel = dynamic(() => import("./sms-panel").then((module) => module.SmsPanel));
const HooksPanel = dynamic(() => import("./hooks/hooks-panel").then((module) => module.HooksPanel));
const ServerPanel = dynamic(() => import("./server/server-panel").then((module) => module.ServerPanel));
const CallsPanel = dynamic(() => import("@/components/calls/calls-panel").then((module) => module.CallsPanel));
const MessagesPanel = dynamic(() =>
  import("@/components/messages/messages-panel").then((module) => module.MessagesPanel),
);
const ActivityPanel = dynamic(() =>
  import("@/components/activity/activity-panel").then((module) => module.ActivityPanel),
);

export type PanelProps = {
  workspace: WorkspaceFacts;
  /** The number as it was last read; the form's own state is in `state`. */
  view: NumberView;
  state: NumberFormState;
  readOnly: string | undefined;
};

type TabItem = { id: TabId; label: string; count?: number; dirty?: boolean; panel: ReactNode };

/** Only what the provider has. */
export function tabsOf(given: PanelProps): TabItem[] {
  const { workspace, view, state, readOnly } = given;
  const { id } = view.phone;
  const texts = view.row.sms !== "none";
  const isDirty = (tab: TabId) => state.changed.some((section) => sections[section].tab === tab);
  const hooks = state.values.hooks.length;
  const inbound: TabItem = {
    id: "inbound",
    label: "Inbound",
    dirty: isDirty("inbound"),
    panel: <InboundPanel {...given} />,
  };
  const others: (TabItem | false)[] = [
    texts && { id: "sms", label: "SMS", dirty: isDirty("sms"), panel: <SmsPanel {...given} /> },
    {
      id: "hooks",
      label: "Hooks",
      count: hooks === 0 ? undefined : hooks,
      dirty: isDirty("hooks") || state.unapplied,
      panel: <HooksPanel {...given} />,
    },
    { id: "server", label: "Server", dirty: isDirty("server"), panel: <ServerPanel {...given} /> },
    { id: "calls", label: "Calls", panel: <CallsPanel workspace={workspace} view={view} readOnly={readOnly} /> },
    texts && {
      id: "messages",
      label: "Messages",
      panel: <MessagesPanel workspace={workspace.slug} view={view} readOnly={readOnly} />,
    },
    {
      id: "activity",
      label: "Activity",
      panel: <ActivityPanel workspace={workspace.slug} numberId={id} readOnly={readOnly} onUndone={state.adopt} />,
    },
  ];
  return [inbound, ...others.filter((tab) => tab !== false)];
}
