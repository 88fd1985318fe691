"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { announce } from "@/components/ui/live-region";
import type { FormJson } from "@/lib/domain/json";
import { newHook } from "@/lib/phone-number/hooks/edit-hook";
import { moved, replaced, withoutItem } from "@/lib/phone-number/hooks/order";
import type { NumberFormState } from "../use-number-form";

type Focus = { key: number; on: string } | "add";

/** The hooks of the form with what a person does to them; the focus follows what was done. */
export function useHooks({ form, values }: Pick<NumberFormState, "form" | "values">) {
  const { hooks } = values;
  const { keys, next, setKeys } = useKeys(hooks.length);
  const box = useRef<HTMLDivElement>(null);
  const focus = useRef<Focus | null>(null);

  useLayoutEffect(() => {
    const wanted = focus.current;
    if (!wanted) return;
    focus.current = null;
    const place = wanted === "add" ? "[data-add]" : `[data-hook="${wanted.key}"]${wanted.on}`;
    box.current?.querySelector<HTMLElement>(place)?.focus();
  });

  const set = (changed: FormJson[], { check = form.formState.isSubmitted } = {}) =>
    form.setValue("hooks", changed, { shouldDirty: true, shouldValidate: check });

  return {
    hooks,
    keys,
    box,
    change: (at: number, hook: FormJson) => set(replaced(hooks, at, hook)),
    add() {
      setKeys([...keys, next]);
      focus.current = { key: next, on: " select" };
      set([...hooks, newHook()]);
      announce(`Hook ${hooks.length + 1} added`);
    },
    move(from: number, to: number) {
      setKeys(moved(keys, from, to));
      focus.current = { key: keys[from] ?? 0, on: to < from ? " [data-move=up]" : " [data-move=down]" };
      set(moved(hooks, from, to));
      announce(`Hook ${from + 1} moved ${to < from ? "up" : "down"}, now ${to + 1} of ${hooks.length}`);
    },
    remove(at: number) {
      const neighbour = keys[at + 1] ?? keys[at - 1];
      setKeys(withoutItem(keys, at));
      focus.current = neighbour === undefined ? "add" : { key: neighbour, on: "" };
      set(withoutItem(hooks, at));
      announce(`Hook ${at + 1} removed, ${hooks.length - 1} left`);
    },
    replaceAll(wanted: FormJson[]) {
      set(wanted, { check: true });
      announce(wanted.length === 1 ? "JSON applied, 1 hook" : `JSON applied, ${wanted.length} hooks`);
    },
  };
}

/** Names for the cards, which stay with a hook while it moves. */
function useKeys(count: number) {
  const [keys, setKeys] = useState(() => Array.from({ length: count }, (_, index) => index));
  const [next, setNext] = useState(count);
  if (keys.length !== count) {
    const missing = Array.from({ length: Math.max(0, count - keys.length) }, (_, index) => next + index);
    setKeys([...keys, ...missing].slice(0, count));
    setNext(next + missing.length);
  }
  return {
    keys,
    next,
    setKeys: (changed: number[]) => {
      setKeys(changed);
      setNext(Math.max(next, ...changed.map((key) => key + 1)));
    },
  };
}
