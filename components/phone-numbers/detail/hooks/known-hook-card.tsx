"use client";

import { type ReactNode, useId } from "react";
import { sameJson } from "@/lib/domain/json";
import { actionWords, eventWords } from "@/lib/phone-number/hooks/hook-words";
import { hookActions, hookEvents, type KnownHook } from "@/lib/phone-number/hooks/known-hook";
import { withFilter, withSay, withTarget } from "@/lib/phone-number/hooks/edit-hook";
import { ChangedMark } from "../changed-mark";
import type { HookCardProps } from "./hook-card";
import { HookNotes } from "./hook-notes";
import { HookRow } from "./hook-row";
import { PrefixField } from "./prefix-field";
import { ReasonField } from "./reason-field";
import { SayField } from "./say-field";
import { SmallSelect } from "./small-select";
import { TransferField } from "./transfer-field";
import { useSwitches } from "./use-switches";

type KnownHookCardProps = HookCardProps & { known: KnownHook; moves: ReactNode };

export function KnownHookCard(props: KnownHookCardProps) {
  const { hook, known, stored, sentences, readOnly, onChange, moves } = props;
  const id = useId();
  const { chooseEvent, chooseAction } = useSwitches({ hook, known, onChange });
  const isRinging = known.on === "call.ringing";
  const action = isRinging ? "do.0" : "do";
  const filter = { onChange: (values: string[]) => onChange(withFilter(hook, values)), readOnly };

  return (
    <>
      <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 border-b border-hairline py-1 pr-1.5 pl-3 max-md:gap-x-2 max-md:py-2">
        <label htmlFor={id} className="text-text-2">
          Event
        </label>
        <SmallSelect
          id={id}
          value={known.on}
          options={hookEvents}
          words={eventWords}
          onChange={chooseEvent}
          disabled={readOnly}
          className="h-8!"
        />
        <code className="font-mono text-xs text-text-2 max-md:hidden">{known.on}</code>
        {stored.some((other) => sameJson(other, hook)) ? null : (
          <span className="text-xs">
            <ChangedMark />
          </span>
        )}
        <div className="ml-auto">{moves}</div>
      </div>
      <div className="grid gap-3 p-3 md:pl-2">
        {isRinging ? (
          <PrefixField prefixes={known.filter} error={sentences["filters.0.startsWith"]} {...filter} />
        ) : (
          <ReasonField reasons={known.filter} {...filter} />
        )}
        <HookRow
          label="Action"
          help={known.action === "nothing" ? "The call ends as it would without this hook." : null}
        >
          {(control) => (
            <SmallSelect
              {...control}
              value={known.action}
              options={isRinging ? ringingActions : hookActions}
              words={actionWords}
              onChange={chooseAction}
              disabled={readOnly}
            />
          )}
        </HookRow>
        {known.action === "say" ? (
          <SayField
            value={known.say ?? ""}
            onChange={(text) => onChange(withSay(hook, text))}
            help={isRinging ? `Spoken word for word. ${onlyFirst}` : "Spoken word for word."}
            error={sentences[`${action}.exact`]}
            readOnly={readOnly}
          />
        ) : null}
        {known.action === "transfer" ? (
          <TransferField
            known={known}
            onChange={(typed) => onChange(withTarget(hook, typed))}
            error={sentences[`${action}.destination.number`] ?? sentences[`${action}.destination.sipUri`]}
            readOnly={readOnly}
          />
        ) : null}
        <HookNotes hook={hook} idle={known.idle} stored={stored} sentence={sentences[""]} />
      </div>
    </>
  );
}

const ringingActions = hookActions.filter((action) => action !== "nothing");
const onlyFirst = "Vapi runs only the first action of a ringing hook.";
