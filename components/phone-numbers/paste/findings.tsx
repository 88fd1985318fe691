"use client";

import { useState } from "react";
import { Segments } from "@/components/forms/segments";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Sign } from "@/components/ui/status-sign";
import type { ListedNumber } from "@/lib/numbers-in-text/match-list";
import { count, digits } from "../list/words";
import { listedStates, type ListedState, outcomeOf, stateWords, tallyOf } from "./tally";

type FindingsProps = {
  items: readonly ListedNumber[];
  /** How many numbers of the workspace the list stands for. */
  found: number;
  /** How many are selected now. */
  replaced: number;
};

/** More than this is more than anybody reads, and the box stays quick. */
const shownAtOnce = 200;

/** What became of every entry of the list, all together or by outcome. */
export function Findings({ items, found, replaced }: FindingsProps) {
  const tally = tallyOf(items);
  const [state, setState] = useState<ListedState | "all">("all");
  const [shown, setShown] = useState(shownAtOnce);
  const chosen = state === "all" ? items : items.filter((item) => item.state === state);
  const options = [
    { value: "all" as const, label: `All ${digits(items.length)}` },
    ...listedStates.map((value) => ({ value, label: `${stateWords[value]} ${digits(tally[value])}` })),
  ];

  const show = (next: ListedState | "all") => {
    setState(next);
    setShown(shownAtOnce);
  };

  return (
    <div className="flex flex-col gap-3 pt-2">
      <div className="flex items-center justify-between gap-2">
        <Segments label="Show" hideLabel options={options} value={state} onChange={show} />
        <CopyButton label="Copy these" value={chosen.map(({ text }) => text).join("\n")} />
      </div>
      {chosen.length === 0 ? (
        <p className="py-4 text-text-3">None of the list.</p>
      ) : (
        <ul aria-label="Numbers of the list" className="divide-y divide-hairline rounded-md border border-hairline">
          {chosen.slice(0, shown).map((item, at) => (
            <Line key={at} item={item} />
          ))}
        </ul>
      )}
      {chosen.length > shown ? (
        <Button className="self-start" onClick={() => setShown(shown + shownAtOnce)}>
          Show {digits(Math.min(shownAtOnce, chosen.length - shown))} more of {digits(chosen.length)}
        </Button>
      ) : null}
      <Notes tally={tally} found={found} replaced={replaced} />
    </div>
  );
}

const signs: Record<ListedState, "active" | "unknown" | "activating" | "blocked"> = {
  found: "active",
  "not-found": "activating",
  duplicate: "unknown",
  invalid: "blocked",
};

function Line({ item }: { item: ListedNumber }) {
  return (
    <li className="flex items-center gap-3 px-3 py-2 max-md:flex-wrap max-md:gap-y-0.5">
      <span className="digits min-w-0 flex-1 truncate font-medium text-text" title={item.text}>
        {item.text}
      </span>
      <span className="flex items-center gap-2 md:basis-1/2 max-md:basis-full">
        <Sign kind={signs[item.state]} />
        {outcomeOf(item)}
      </span>
    </li>
  );
}

type NotesProps = Omit<FindingsProps, "items"> & { tally: Record<ListedState, number> };

/** What the button at the foot will do, where its count alone does not tell. */
function Notes({ tally, found, replaced }: NotesProps) {
  return (
    <div className="text-xs text-text-3">
      {found > tally.found ? (
        <p>
          These {digits(tally.found)} stand for {count(found, "number")}: some digits are here at more than one
          provider.
        </p>
      ) : null}
      {replaced > 0 && found > 0 ? <p>This takes the place of the {count(replaced, "number")} selected now.</p> : null}
    </div>
  );
}
