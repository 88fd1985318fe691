"use client";

import { useRef } from "react";
import { type FormJson, sameJson } from "@/lib/domain/json";
import { firstAction, withAction, withEvent, withFirst } from "@/lib/phone-number/hooks/edit-hook";
import type { HookAction, HookEvent, KnownHook } from "@/lib/phone-number/hooks/known-hook";

type Switched = { hook: FormJson; known: KnownHook; onChange: (hook: FormJson) => void };

/** Event and action of a hook. Going back to what was chosen before brings back what was filled in there. */
export function useSwitches({ hook, known, onChange }: Switched) {
  const actions = useRef<Partial<Record<HookAction, FormJson>>>({});
  const turned = useRef<{ from: FormJson; into: FormJson } | null>(null);

  return {
    chooseEvent(on: HookEvent) {
      const before = turned.current;
      const isWayBack = before !== null && before.from.on === on && sameJson(before.into, hook);
      const into = isWayBack ? before.from : withEvent(hook, on);
      turned.current = { from: hook, into };
      onChange(into);
    },
    chooseAction(action: HookAction) {
      actions.current[known.action] = firstAction(hook);
      const remembered = actions.current[action];
      onChange(remembered ? withFirst(hook, remembered) : withAction(hook, action));
    },
  };
}
