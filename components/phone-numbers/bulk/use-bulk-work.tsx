"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { announceRun } from "@/components/runs/announce-run";
import { useToast } from "@/components/ui/toast";
import { useLoaded } from "@/components/ui/use-loaded";
import type { Failure } from "@/lib/domain/errors";
import type { Workspace } from "@/lib/domain/workspace";
import { paths } from "@/lib/paths";
import { saveSelection } from "../export/save-numbers";
import { failureOf } from "../list/ask";
import { allLists } from "../list/list-key";
import { count } from "../list/words";
import { type Chosen, chosenFor } from "./run-selection";
import type { SelectionStore } from "./selection-store";
import type { Verb } from "./verbs";

const load = () => import("./change-dialog").then((module) => module.ChangeDialog);

type Working = {
  selection: SelectionStore;
  workspace: Pick<Workspace, "slug" | "name" | "environment">;
  onFailure: (failure: Failure | undefined) => void;
};

export type BulkWork = ReturnType<typeof useBulkWork>;

/** What a press in the bar does. The dialog keeps the selection it was opened with. */
export function useBulkWork({ selection, workspace, onFailure }: Working) {
  const [ChangeDialog, preload] = useLoaded(load);
  const [task, setTask] = useState<{ verb: Verb; chosen: Chosen } | null>(null);
  const [exporting, setExporting] = useState(false);
  const queries = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const { slug } = workspace;

  /** Undefined: it could not be told what is selected, and the page says why. */
  const chosen = async (): Promise<Chosen | undefined> => {
    onFailure(undefined);
    return chosenFor(slug, selection.current(), selection.seenAt()).catch((error: unknown) => {
      onFailure(failureOf(error));
      return undefined;
    });
  };

  const choose = async (verb: Verb) => {
    preload();
    const found = await chosen();
    if (found) setTask({ verb, chosen: found });
  };

  const exportAll = async () => {
    setExporting(true);
    const found = await chosen();
    if (found) await saveSelection(slug, found.selection).catch((error: unknown) => onFailure(failureOf(error)));
    setExporting(false);
  };

  const started = (run: string, amount: number) => {
    setTask(null);
    selection.clear();
    announceRun();
    void queries.invalidateQueries({ queryKey: allLists(slug) });
    toast.show({
      text: `Started for ${count(amount, "number")}`,
      action: { label: "Show run", onClick: () => router.push(paths.run(slug, run)) },
    });
  };

  const dialog =
    task && ChangeDialog ? (
      <ChangeDialog
        verb={task.verb}
        selection={task.chosen.selection}
        count={task.chosen.count}
        workspace={workspace}
        onClose={() => setTask(null)}
        onStarted={started}
      />
    ) : null;

  return { preload, choose: (verb: Verb) => void choose(verb), exportAll: () => void exportAll(), exporting, dialog };
}
