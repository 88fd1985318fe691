"use client";

import { useState } from "react";
import { useLoaded } from "@/components/ui/use-loaded";
import type { SelectionStore } from "../bulk/selection-store";

const load = () => import("./paste-dialog").then((module) => module.PasteDialog);

/** A list of numbers from elsewhere, opened by a button or by pasting one into the search box. */
export function usePasteList(workspace: string, selection: SelectionStore) {
  const [PasteDialog, preload] = useLoaded(load);
  const [text, setText] = useState<string | null>(null);

  const open = (pasted = "") => {
    preload();
    setText(pasted);
  };

  const dialog =
    text !== null && PasteDialog ? (
      <PasteDialog workspace={workspace} pasted={text} selection={selection} onClose={() => setText(null)} />
    ) : null;

  return { open, preload, dialog };
}
