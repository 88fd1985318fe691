"use client";

import { Tabs } from "@/components/ui/tabs";
import type { Environment } from "@/lib/domain/workspace";
import type { NumberView } from "@/lib/phone-number/loader";
import { Facts } from "./facts";
import { InboundPanel } from "./inbound-panel";
import { LeaveGuard } from "./leave-guard";
import { NumberHead } from "./number-head";
import { NumberNotes } from "./number-notes";
import { SaveBar } from "./save-bar";
import { SmsPanel } from "./sms-panel";
import { useNumber } from "./use-number";
import { type NumberFormState, useNumberForm } from "./use-number-form";
import { useTab } from "./use-tab";

export type WorkspaceFacts = { slug: string; name: string; environment: Environment };

type NumberPageProps = {
  workspace: WorkspaceFacts;
  initial: NumberView;
  /** Why this person may look and not change. */
  readOnly?: string;
};

export function NumberPage({ workspace, initial, readOnly }: NumberPageProps) {
  const number = useNumber(workspace.slug, initial);
  const state = useNumberForm({ workspace: workspace.slug, latest: number.view, onSaved: number.show });
  const tabs = tabsOf({ workspace: workspace.slug, state, readOnly });
  const [tab, chooseTab] = useTab(tabs.map(({ id }) => id));

  return (
    <form onSubmit={state.save} noValidate autoComplete="off" className="flex shrink-0 grow flex-col">
      <NumberHead workspace={workspace} number={number} state={state} readOnly={readOnly} />
      <NumberNotes number={number} state={state} workspace={workspace.slug} readOnly={readOnly} />
      <div className="grid flex-1 grid-cols-1 content-start xl:grid-cols-[minmax(0,1fr)_auto]">
        <Tabs
          label="Sections of this number"
          items={tabs}
          value={tab}
          onChange={chooseTab}
          className="col-span-full px-(--page-pad) max-md:px-4"
        />
        <Facts view={number.view} />
      </div>
      <SaveBar state={state} />
      <LeaveGuard active={state.changed.length > 0} />
    </form>
  );
}

/** Only what the provider has; further tabs take their place in this list. */
function tabsOf(given: { workspace: string; state: NumberFormState; readOnly: string | undefined }) {
  const { state } = given;
  const inbound = {
    id: "inbound",
    label: "Inbound",
    dirty: state.changed.includes("Answered by"),
    panel: <InboundPanel {...given} />,
  };
  const sms = { id: "sms", label: "SMS", dirty: state.changed.includes("SMS"), panel: <SmsPanel {...given} /> };
  return state.base.row.sms === "none" ? [inbound] : [inbound, sms];
}
