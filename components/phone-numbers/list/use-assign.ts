"use client";

import { lazy, useMemo, useState } from "react";
import type { Failure } from "@/lib/domain/errors";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import type { RowWork } from "./row-actions";

const load = () => import("./assigner");

/** Weighs more than the whole list, so it is fetched when the pointer comes near. */
export const Assigner = lazy(() => load().then((module) => ({ default: module.Assigner })));

export function useAssign({ canChange, unavailable }: { canChange: boolean; unavailable?: string }) {
  const [row, setRow] = useState<PhoneNumberRow | null>(null);
  // it stays once it was needed: an undo comes after its dialog
  const [needed, setNeeded] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const work = useMemo<RowWork>(() => {
    const assign = (chosen: PhoneNumberRow) => {
      setFailure(undefined);
      setNeeded(true);
      setRow(chosen);
    };
    return { assign: canChange ? assign : undefined, preload: () => void load(), unavailable };
  }, [canChange, unavailable]);

  return { row, needed, work, failure, setFailure, close: () => setRow(null) };
}
