"use client";

import { Facts } from "./facts";
import { AccessPart } from "./inbound/access-part";
import { AnsweredByFields } from "./inbound/answered-by";
import { FallbackIdle } from "./inbound/fallback-idle";
import { FallbackPart } from "./inbound/fallback-part";
import { RetiredWorkflow } from "./inbound/retired-workflow";
import { WhoAnswers } from "./inbound/who-answers";
import { PanelLayout } from "./panel-layout";
import type { PanelProps } from "./tabs-of";

export function InboundPanel(props: PanelProps) {
  const { view, state } = props;
  const { row, phone } = state.base;
  return (
    <PanelLayout
      lead={
        <>
          <WhoAnswers {...props} />
          <FallbackIdle values={state.values} />
        </>
      }
      aside={<Facts view={view} />}
      asideLabel="Stored at Vapi"
    >
      {row.routing.kind === "workflow" ? <RetiredWorkflow id={phone.workflowId ?? ""} /> : null}
      <AnsweredByFields {...props} />
      <FallbackPart {...props} />
      <AccessPart {...props} />
    </PanelLayout>
  );
}
