"use client";

import { PhoneOutgoing } from "lucide-react";
import { type KeyboardEvent, useId } from "react";
import type { WorkspaceFacts } from "@/components/phone-numbers/detail/number-page";
import { Button } from "@/components/ui/button";
import { EnvironmentBadge } from "@/components/ui/environment-badge";
import type { NumberView } from "@/lib/phone-number/loader";
import { FollowedCall } from "./followed-call";
import { TestCallConsequences } from "./test-call-consequences";
import { TestCallFields } from "./test-call-fields";
import { TestCallRefusal } from "./test-call-refusal";
import { useTestCall } from "./use-test-call";

type TestCallProps = { workspace: WorkspaceFacts; view: NumberView; readOnly?: string };

/**
 * A call from this number to try it out. No form of its own, since it stands inside the number's form:
 * Enter in its fields must not save the number.
 */
export function TestCall({ workspace, view, readOnly }: TestCallProps) {
  const call = useTestCall({ workspace: workspace.slug, numberId: view.phone.id, routing: view.row.routing });
  const title = useId();
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (event.target.type === "tel" && !readOnly) call.start();
  };

  return (
    <div
      role="group"
      aria-labelledby={title}
      onKeyDown={press}
      className="grid gap-4 rounded-md border border-hairline p-4"
    >
      <div className="flex items-center justify-between gap-3">
        <h2 id={title} className="text-md font-semibold">
          Test call
        </h2>
        <EnvironmentBadge environment={workspace.environment} />
      </div>
      <TestCallConsequences phone={view.phone} row={view.row} isSandbox={workspace.environment === "sandbox"} />
      <TestCallFields workspace={workspace.slug} view={view} call={call} readOnly={readOnly} />
      {call.failure ? <TestCallRefusal failure={call.failure} onRefresh={call.readAgain} /> : null}
      <Button
        kind="primary"
        size="form"
        className="justify-self-start max-md:w-full"
        icon={<PhoneOutgoing size={14} aria-hidden="true" />}
        busy={call.starting && "Starting"}
        unavailable={readOnly}
        onClick={call.start}
      >
        Start test call
      </Button>
      {readOnly ? <p className="text-xs text-text-3">{readOnly}</p> : null}
      {call.started ? (
        <FollowedCall
          key={call.started.id}
          workspace={workspace.slug}
          started={call.started}
          onEnded={call.readAgain}
        />
      ) : null}
    </div>
  );
}
