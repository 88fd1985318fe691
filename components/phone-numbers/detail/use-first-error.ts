"use client";

import { useEffect, useRef } from "react";
import type { FieldErrors } from "react-hook-form";
import { type NumberFormValues, tabOfField } from "@/lib/phone-number/form";
import type { TabId } from "@/lib/phone-number/sections/section";

type FirstErrorSettings = {
  errors: FieldErrors<NumberFormValues>;
  submitCount: number;
  tab: string;
  show: (tab: TabId) => void;
};

/** A sentence about a field is no use on a tab that nobody sees: opens it, and moves the focus there. */
export function useFirstError({ errors, submitCount, tab, show }: FirstErrorSettings) {
  const answered = useRef(submitCount);
  const [field] = Object.keys(errors);

  useEffect(() => {
    if (field === undefined || answered.current === submitCount) return;
    const home = tabOfField(field);
    if (home !== null && home !== tab) return show(home);
    answered.current = submitCount;
    const marked = [...document.querySelectorAll<HTMLElement>('form [aria-invalid="true"]')];
    marked.find((element) => element.checkVisibility())?.focus();
  }, [field, submitCount, tab, show]);
}
