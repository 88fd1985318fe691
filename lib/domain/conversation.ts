/** A text conversation with one customer: the upstream's session. */
export type Conversation = {
  id: string;
  phoneNumberId: string | null;
  customerNumber: string | null;
  customerName: string | null;
  assistantId: string | null;
  squadId: string | null;
  /** `active`, `completed`, or a newer word. */
  status: string | null;
  /** ISO 8601; null where the upstream does not tell how long it lasts. */
  openUntil: string | null;
  /** The last thing said, as far as the session row tells. */
  preview: string | null;
  createdAt: string | null;
  updatedAt: string | null;
};

export type Message = {
  /** Unique in its conversation. */
  id: string;
  /** Who speaks: the customer, the assistant, or a person who typed it word for word. */
  from: "customer" | "assistant" | "typed";
  text: string;
  /** ISO 8601. */
  at: string | null;
};

/** It takes nothing more: the upstream says so, or its time has run out and the upstream has not said so yet. */
export function isOver({ status, openUntil }: Pick<Conversation, "status" | "openUntil">, now: string): boolean {
  return status === "completed" || (openUntil !== null && openUntil <= now);
}
