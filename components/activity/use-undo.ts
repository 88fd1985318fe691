"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useAction } from "@/components/forms/use-action";
import { allLists } from "@/components/phone-numbers/list/list-key";
import { announce } from "@/components/ui/live-region";
import { useToast } from "@/components/ui/toast";
import { undoChange } from "@/lib/journal/actions";
import type { JournalItem } from "@/lib/journal/loaders";
import type { NumberView } from "@/lib/phone-number/loader";
import { journalKey } from "./journal-key";

/** Told with the number as it is afterwards. */
export type Undone = ((view: NumberView) => void) | undefined;

type UndoSettings = { workspace: string; item: JournalItem; onUndone: Undone };

/** Takes one change back; lists and journals that show it are read again. */
export function useUndo({ workspace, item, onUndone }: UndoSettings) {
  const client = useQueryClient();
  const toast = useToast();
  const readAgain = () => {
    void client.invalidateQueries({ queryKey: journalKey(workspace) });
    void client.invalidateQueries({ queryKey: allLists(workspace) });
  };

  const undoing = useAction(undoChange, {
    onSuccess: (view) => {
      const said = `Undone for ${item.number?.label ?? "the number"}`;
      toast.show({ text: said });
      announce(said);
      readAgain();
      onUndone?.(view);
    },
    onFailure: ({ code }) => {
      if (code === "outcome-unknown" || code === "in-progress") readAgain();
    },
  });

  return {
    pending: undoing.pending,
    failure: undoing.failure,
    run: () => undoing.run(workspace, { id: item.id }),
  };
}
