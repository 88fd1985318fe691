import { Globe, PhoneIncoming, PhoneOutgoing } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { EntryTime } from "@/components/activity/entry-time";
import { CountryCode } from "@/components/ui/country-code";
import { type StatusKind, Sign } from "@/components/ui/status-sign";
import { cx } from "@/components/ui/class-names";
import type { Outcome } from "@/lib/calls/outcomes";
import type { CallRow, NumberRef } from "@/lib/calls/row";
import type { CallDirection } from "@/lib/domain/call";
import { paths } from "@/lib/paths";
import { answererWords, costWords, durationWords } from "./words";

const directionIcons: Record<CallDirection, { icon: ReactNode; word: string }> = {
  inbound: { icon: <PhoneIncoming size={14} />, word: "Inbound" },
  outbound: { icon: <PhoneOutgoing size={14} />, word: "Outbound" },
  web: { icon: <Globe size={14} />, word: "Web" },
  unknown: { icon: null, word: "" },
};

export function DirectionMark({ direction }: { direction: CallDirection }) {
  const { icon, word } = directionIcons[direction];
  return (
    <span title={word} className="flex w-3.5 shrink-0 text-text-3">
      <span aria-hidden="true">{icon}</span>
      <span className="sr-only">{word}</span>
    </span>
  );
}

/** Who called or was called. */
export function PartyText({ call }: { call: CallRow }) {
  const { customer, direction } = call;
  const nobody = direction === "web" ? "In a browser" : "Number withheld";
  return (
    <span className="flex min-w-0 items-center gap-2">
      {customer.display ? (
        <bdi className="digits truncate font-medium" title={customer.name ?? customer.display}>
          {customer.display}
        </bdi>
      ) : (
        <span className="truncate text-text-3">{customer.name ?? nobody}</span>
      )}
      <CountryCode code={customer.country} />
    </span>
  );
}

export function NumberLink({ workspace, number }: { workspace: string; number: NumberRef | null }) {
  if (!number) return <span className="text-text-3">–</span>;
  return (
    <Link
      href={`${paths.phoneNumber(workspace, number.id)}?tab=calls`}
      prefetch={false}
      title={number.display ?? undefined}
      className="block w-fit max-w-full truncate rounded-xs hover:underline hover:decoration-hairline-strong hover:underline-offset-3"
    >
      <bdi>{isDigits(number.label) ? (number.display ?? number.label) : number.label}</bdi>
    </Link>
  );
}

/** Without a name, a number is called by its digits. */
function isDigits(label: string): boolean {
  return /^\+\d+$/.test(label);
}

export function AnswererText({ call }: { call: CallRow }) {
  const words = answererWords(call);
  if (words === null) return <span className="text-text-3">Nobody</span>;
  return (
    <span dir="auto" title={words} className="block truncate">
      {words}
      {call.assistant === null ? <span className="text-xs text-text-3"> Squad</span> : null}
    </span>
  );
}

const signs: Record<Outcome, StatusKind> = {
  ok: "active",
  missed: "activating",
  failed: "blocked",
  other: "unknown",
  "under-way": "running",
};

/** Where it stands; once it ended, why. */
export function OutcomeText({ call, wrap = false }: { call: CallRow; wrap?: boolean }) {
  const words = call.ended ? (call.reason?.text ?? "Ended, no reason given") : call.status;
  return (
    <span className="flex min-w-0 items-baseline gap-2">
      <span className="flex w-2 shrink-0 justify-center">
        <Sign kind={signs[call.outcome]} />
      </span>
      <span
        title={wrap ? undefined : words}
        className={cx(
          "min-w-0",
          !wrap && "line-clamp-2 leading-4",
          call.outcome === "failed" ? "text-danger" : call.outcome === "missed" ? "text-warn" : "text-text-2",
          call.outcome === "under-way" && "font-medium text-text",
        )}
      >
        {words}
      </span>
    </span>
  );
}

export function DurationText({ call }: { call: CallRow }) {
  if (call.seconds === null) return <Nothing spoken={call.ended ? "No conversation" : "Not over yet"} />;
  return <span className="digits">{durationWords(call.seconds)}</span>;
}

export function CostText({ call }: { call: CallRow }) {
  if (call.cost === null || !call.ended) return <Nothing spoken={call.ended ? "Not told" : "Not over yet"} />;
  return (
    <span className="digits" title={`$${call.cost}`}>
      {costWords(call.cost)}
    </span>
  );
}

export function WhenText({ call, now }: { call: CallRow; now: string }) {
  return call.createdAt ? <EntryTime at={call.createdAt} now={now} /> : <Nothing spoken="Time unknown" />;
}

function Nothing({ spoken }: { spoken: string }) {
  return (
    <>
      <span aria-hidden="true" className="text-text-3">
        –
      </span>
      <span className="sr-only">{spoken}</span>
    </>
  );
}
