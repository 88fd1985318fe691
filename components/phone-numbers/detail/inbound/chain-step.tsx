import { cx } from "@/components/ui/class-names";
import type { Step } from "@/lib/phone-number/who-answers-scene";
import { ChainNode } from "./chain-node";

const stateWords: Record<Step["state"], string> = { passed: "Passed", deciding: "Decides", unreached: "Not reached" };

/** A node on the line; the deciding step is a card. */
export function ChainStep({ step, last }: { step: Step; last: boolean }) {
  const { state, title, why, word } = step;
  const decides = state === "deciding";
  return (
    <li
      aria-current={decides ? "step" : undefined}
      className={cx("relative grid grid-cols-[23px_minmax(0,1fr)] gap-x-3", last ? "" : "pb-4")}
    >
      {last ? null : (
        <span
          aria-hidden="true"
          className={cx("absolute bottom-0 left-[11px] w-px bg-hairline-strong", decides ? "top-9" : "top-[25px]")}
        />
      )}
      <ChainNode outcome={step.outcome} className={decides ? "mt-1.5" : ""} />
      <div
        className={cx("min-w-0", decides ? "-mt-0.5 rounded-sm border border-accent bg-surface px-3 py-2" : "pt-px")}
      >
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <span
            className={cx(
              "digits min-w-0 font-medium [overflow-wrap:anywhere]",
              state === "unreached" ? "text-text-3" : "text-text",
            )}
          >
            {title}
          </span>
          {decides ? (
            <span className="text-xs font-medium text-accent-text">{word}</span>
          ) : (
            <span className="sr-only">{stateWords[state]}</span>
          )}
        </p>
        <p
          className={cx(
            "digits text-xs [overflow-wrap:anywhere]",
            state === "unreached" ? "text-text-3" : "text-text-2",
          )}
        >
          {why}
        </p>
      </div>
    </li>
  );
}
