"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { sections } from "@/lib/phone-number/sections/all";
import type { NumberFormState } from "./use-number-form";

const listOf = new Intl.ListFormat("en");

/** There only while something is unsaved; it stands at the foot of the pane, never over content. */
export function SaveBar({ state }: { state: NumberFormState }) {
  const { changed, saving, save, discard } = state;
  const isOpen = changed.length > 0;

  useEffect(() => {
    if (!isOpen) return;
    const saveByKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      void save();
    };
    window.addEventListener("keydown", saveByKey);
    return () => window.removeEventListener("keydown", saveByKey);
  }, [isOpen, save]);

  if (!isOpen) return null;
  return (
    <div
      role="region"
      aria-label="Unsaved changes"
      data-foot
      className="sticky bottom-0 z-(--z-savebar) flex min-h-14 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-t border-hairline bg-surface px-(--page-pad) py-2 max-md:px-4"
    >
      <p className="mr-auto flex min-w-0 flex-wrap items-center gap-x-2">
        <span aria-hidden="true" className="size-2 rounded-full bg-accent" />
        <strong className="digits font-semibold">
          {changed.length === 1 ? "1 unsaved change" : `${changed.length} unsaved changes`}
        </strong>
        <span className="text-text-2 max-md:hidden">{listOf.format(changed.map((id) => sections[id].label))}</span>
      </p>
      <span className="max-md:hidden">
        <Kbd>Ctrl S</Kbd>
      </span>
      <Button kind="ghost" onClick={discard} unavailable={saving ? "The changes are being saved." : undefined}>
        Discard
      </Button>
      <Button type="submit" kind="primary" busy={saving && "Saving"}>
        Save changes
      </Button>
    </div>
  );
}
