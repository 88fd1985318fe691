"use client";

import { ChevronDown } from "lucide-react";
import { memo, useId, useState } from "react";
import { cx } from "@/components/ui/class-names";
import type { CallRow } from "@/lib/calls/row";
import {
  AnswererText,
  CostText,
  DirectionMark,
  DurationText,
  NumberLink,
  OutcomeText,
  PartyText,
  WhenText,
} from "./call-cells";
import { CallDetails } from "./call-details";
import { partyWords } from "./words";

type CallTableRowProps = { workspace: string; call: CallRow; now: string; showNumber: boolean };

const cell = "border-b border-hairline p-0 pr-3 align-middle max-md:border-0 max-md:pr-0";
const small = "max-md:text-xs";

/** A row of the table; below 768 the same cells stand as a card. */
export const CallTableRow = memo(function CallTableRow({ workspace, call, now, showNumber }: CallTableRowProps) {
  const [open, setOpen] = useState(false);
  const details = useId();
  const look = (...more: string[]) => cx(cell, open && "border-b-0", ...more);
  return (
    <>
      <tr
        role="row"
        className={cx(
          "h-(--row) transition-colors duration-(--dur-1) hover:bg-hover max-xl:h-11 max-md:grid max-md:h-auto max-md:grid-cols-[minmax(0,1fr)_auto_44px] max-md:items-center max-md:gap-x-3 max-md:py-2 max-md:pr-1 max-md:pl-4",
          !open && "max-md:border-b max-md:border-hairline",
        )}
      >
        <td role="cell" className={look("pl-(--page-pad) max-md:pl-0")}>
          <span className="flex min-w-0 items-center gap-2.5">
            <DirectionMark direction={call.direction} />
            <span className="min-w-0">
              <PartyText call={call} />
              {showNumber ? (
                <span className="text-xs text-text-3 max-md:hidden xl:hidden">
                  <NumberLink workspace={workspace} number={call.number} />
                </span>
              ) : null}
            </span>
          </span>
        </td>
        {showNumber ? (
          <td
            role="cell"
            className={look(
              small,
              "text-text-2 max-xl:hidden max-md:col-start-1 max-md:row-start-3 max-md:block max-md:pl-6",
            )}
          >
            <NumberLink workspace={workspace} number={call.number} />
          </td>
        ) : null}
        <td
          role="cell"
          className={look(
            small,
            "text-text-2 max-md:row-start-3 max-md:text-text-3",
            showNumber ? "max-md:hidden" : "max-md:col-start-1 max-md:pl-6",
          )}
        >
          <AnswererText call={call} />
        </td>
        <td role="cell" className={look(small, "max-md:col-start-1 max-md:row-start-2 max-md:pl-6")}>
          <OutcomeText call={call} />
        </td>
        <td role="cell" className={look(small, "text-right text-text-2 max-md:col-start-2 max-md:row-start-2")}>
          <DurationText call={call} />
        </td>
        <td
          role="cell"
          className={look(small, "text-right text-text-2 max-md:col-start-2 max-md:row-start-3 max-md:text-text-3")}
        >
          <CostText call={call} />
        </td>
        <td role="cell" className={look(small, "text-right text-text-3 max-md:col-start-2 max-md:row-start-1")}>
          <WhenText call={call} now={now} />
        </td>
        <td
          role="cell"
          className={look("pr-(--page-pad) text-right max-md:col-start-3 max-md:row-span-3 max-md:row-start-1")}
        >
          <button
            type="button"
            aria-label={`Details of the call with ${partyWords(call)}`}
            aria-expanded={open}
            aria-controls={open ? details : undefined}
            onClick={() => setOpen(!open)}
            className="inline-flex size-7 items-center justify-center rounded-sm text-text-3 hover:bg-pressed hover:text-text max-md:size-11"
          >
            <ChevronDown
              size={16}
              aria-hidden="true"
              className={cx("transition-transform duration-(--dur-1)", open && "rotate-180")}
            />
          </button>
        </td>
      </tr>
      {open ? (
        <tr role="row" className="max-md:block">
          {/* as many columns as are drawn: one too many would take its width from the others */}
          <td role="cell" id={details} colSpan={7} className="border-b border-hairline p-0 max-md:block">
            <CallDetails call={call} />
          </td>
          {showNumber ? <td aria-hidden="true" className="border-b border-hairline bg-bg max-xl:hidden" /> : null}
        </tr>
      ) : null}
    </>
  );
});
