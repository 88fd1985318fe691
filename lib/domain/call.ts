export type CallDirection = "inbound" | "outbound" | "web" | "unknown";

/** A call as Switchboard shows it: an allow-list projection, any field may be missing upstream. */
export type Call = {
  id: string;
  direction: CallDirection;
  /** `scheduled`, `queued`, `ringing`, `in-progress`, `forwarding`, `ended`, `not-found`, `deletion-failed`, or a newer word. */
  status: string | null;
  /** One of the 600 words of the upstream, or a newer one; `lib/calls/ended-reason.ts` says it plainly. */
  endedReason: string | null;
  endedMessage: string | null;
  assistantId: string | null;
  squadId: string | null;
  phoneNumberId: string | null;
  /** E.164 as a rule. */
  customerNumber: string | null;
  customerName: string | null;
  /** US dollars. */
  cost: number | null;
  /** ISO 8601. */
  createdAt: string | null;
  startedAt: string | null;
  endedAt: string | null;
  updatedAt: string | null;
};

/** Whether nothing more will happen to it by itself. */
export function hasEnded({ status }: Pick<Call, "status">): boolean {
  return status === "ended" || status === "not-found" || status === "deletion-failed";
}
