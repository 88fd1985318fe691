"use client";

import { cx } from "@/components/ui/class-names";
import type { Bubble } from "@/lib/messages/bubbles";
import { Moment } from "./moment";

type BubbleLineProps = { bubble: Bubble; now: string };

/** The customer at the left, whoever speaks for the number at the right. */
export function BubbleLine({ bubble, now }: BubbleLineProps) {
  const { from, text, at } = bubble;
  const author = authorOf(bubble);
  const isTheirs = from === "customer";
  return (
    <li className={cx("flex flex-col", isTheirs ? "items-start" : "items-end")}>
      <span className="sr-only">{isTheirs ? "Customer:" : `${author}:`}</span>
      <p
        dir="auto"
        className={cx(
          "max-w-[min(440px,86%)] rounded-md border px-3 py-2 whitespace-pre-wrap [overflow-wrap:anywhere]",
          looks[from],
        )}
      >
        {text}
      </p>
      <p className="mt-1 text-xs text-text-3">
        {isTheirs ? null : <span aria-hidden="true">{author}</span>}
        {!isTheirs && at ? " · " : null}
        {at ? <Moment at={at} now={now} clock /> : null}
      </p>
    </li>
  );
}

const looks: Record<Bubble["from"], string> = {
  customer: "border-hairline bg-sunken",
  assistant: "border-transparent bg-accent-soft",
  typed: "border-transparent bg-accent-soft",
  told: "border-dashed border-control bg-transparent text-text-2",
};

function authorOf({ from, by }: Bubble): string {
  if (from === "assistant") return "Assistant";
  if (from === "told") return by ? `${by}, told the assistant, not sent` : "Told the assistant, not sent";
  return by ? `${by}, as typed` : "As typed";
}
