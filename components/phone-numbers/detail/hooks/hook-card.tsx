"use client";

import { cx } from "@/components/ui/class-names";
import type { FormJson } from "@/lib/domain/json";
import { hookName } from "@/lib/phone-number/hooks/hook-words";
import { readHook } from "@/lib/phone-number/hooks/known-hook";
import { HookMoves } from "./hook-moves";
import { KnownHookCard } from "./known-hook-card";
import { LockedHook } from "./locked-hook";

export type HookCardProps = {
  hook: FormJson;
  stored: readonly FormJson[];
  index: number;
  count: number;
  /** Keeps the card findable while it moves. */
  name: number;
  /** By path inside the hook. */
  sentences: Record<string, string>;
  readOnly: boolean;
  onChange: (hook: FormJson) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
};

export function HookCard(props: HookCardProps) {
  const { hook, index, count, name, readOnly, onMove, onRemove } = props;
  const known = readHook(hook);
  const moves = readOnly ? null : <HookMoves index={index} count={count} onMove={onMove} onRemove={onRemove} />;
  return (
    <div
      role="group"
      aria-label={hookName(hook, index)}
      data-hook={name}
      tabIndex={-1}
      className={cx(
        "min-w-0 rounded-md border border-hairline focus-visible:outline-2 focus-visible:outline-accent",
        known ? "bg-surface" : "border-dashed border-hairline-strong",
      )}
    >
      {known ? (
        <KnownHookCard {...props} known={known} moves={moves} />
      ) : (
        <LockedHook hook={hook} sentences={props.sentences} moves={moves} />
      )}
    </div>
  );
}
