"use client";

import { Tabs } from "@/components/ui/tabs";
import type { Environment } from "@/lib/domain/workspace";
import type { NumberView } from "@/lib/phone-number/loader";
import { LeaveGuard } from "./leave-guard";
import { NumberHead } from "./number-head";
import { NumberNotes } from "./number-notes";
import { SaveBar } from "./save-bar";
import { tabsOf } from "./tabs-of";
import { useFirstError } from "./use-first-error";
import { useNumber } from "./use-number";
import { useNumberForm } from "./use-number-form";
import { useTab } from "./use-tab";

export type WorkspaceFacts = {
  slug: string;
  name: string;
  environment: Environment;
  /** Of its region: `sip.vapi.ai`. */
  sipHost: string;
};

type NumberPageProps = {
  workspace: WorkspaceFacts;
  initial: NumberView;
  /** Why this person may look and not change. */
  readOnly?: string;
};

export function NumberPage({ workspace, initial, readOnly }: NumberPageProps) {
  const number = useNumber(workspace.slug, initial);
  const state = useNumberForm({ workspace: workspace.slug, latest: number.view, onSaved: number.show });
  const tabs = tabsOf({ workspace, view: number.view, state, readOnly });
  const [tab, chooseTab] = useTab(
    tabs.map(({ id }) => id),
    "inbound",
  );
  const { errors, submitCount } = state.form.formState;
  useFirstError({ errors, submitCount, tab, show: chooseTab });

  return (
    <form onSubmit={state.save} noValidate autoComplete="off" className="flex shrink-0 grow flex-col">
      <NumberHead
        workspace={workspace}
        number={number}
        state={state}
        readOnly={readOnly}
        onTestCall={() => chooseTab("calls")}
      />
      <NumberNotes number={number} state={state} workspace={workspace.slug} readOnly={readOnly} />
      <div className="grid flex-1 grid-cols-1 content-start">
        <Tabs
          label="Sections of this number"
          items={tabs}
          value={tab}
          onChange={chooseTab}
          className="px-(--page-pad) max-md:px-4"
        />
      </div>
      <SaveBar state={state} />
      <LeaveGuard active={state.changed.length > 0 || state.unapplied} />
    </form>
  );
}
