"use client";

import { cx } from "@/components/ui/class-names";
import type { ConversationRow } from "@/lib/messages/loaders";
import { customerName } from "./customer-name";
import { Moment } from "./moment";

type ThreadRowProps = {
  row: ConversationRow;
  now: string;
  current: boolean;
  /** Nobody asked for it: a small screen shows the list alone. */
  implied: boolean;
  unread: boolean;
  /** Several numbers are listed. */
  withNumber: boolean;
  onOpen: () => void;
};

export function ThreadRow({ row, now, current, implied, unread, withNumber, onOpen }: ThreadRowProps) {
  const { customer, lastAt, preview, number } = row;
  return (
    <li>
      <button
        type="button"
        aria-current={current || undefined}
        onClick={onOpen}
        className={cx(
          "grid w-full gap-0.5 border-b border-hairline px-4 py-2.5 text-left transition-colors duration-(--dur-1) focus-visible:-outline-offset-2",
          current ? cx("bg-selected", implied && "max-md:bg-transparent") : "hover:bg-hover",
        )}
      >
        <span className="flex min-w-0 items-baseline gap-2">
          <bdi className="digits min-w-0 flex-1 truncate font-medium">{customerName(customer)}</bdi>
          {unread ? (
            <span className="inline-flex self-center">
              <span aria-hidden="true" className="size-2 rounded-full bg-accent" />
              <span className="sr-only">New</span>
            </span>
          ) : null}
          {lastAt ? <Moment at={lastAt} now={now} className="text-xs text-text-3" /> : null}
        </span>
        <bdi className={cx("block truncate", unread ? "text-text" : "text-text-2")}>{preview ?? "No message yet"}</bdi>
        {withNumber && number ? (
          <bdi className="block truncate text-xs text-text-3">
            <span className="sr-only">with </span>
            {number.label}
          </bdi>
        ) : null}
      </button>
    </li>
  );
}
