"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useAction } from "@/components/forms/use-action";
import { useToast } from "@/components/ui/toast";
import type { Failure } from "@/lib/domain/errors";
import type { Workspace } from "@/lib/domain/workspace";
import { undoChange } from "@/lib/journal/actions";
import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";
import type { PhoneNumberRow } from "@/lib/phone-numbers/row";
import { AssignDialog, type Assigned } from "./assign-dialog";
import { allLists } from "./list-key";
import { nameOf } from "./name-of";

type AssignerProps = {
  /** Whose dialog is open. */
  row: PhoneNumberRow | null;
  workspace: Pick<Workspace, "slug" | "environment">;
  onClose: () => void;
  onUndoFailed: (failure: Failure) => void;
};

/** The dialog, and what comes after it: the list shows the change, and a toast offers to undo it. */
export function Assigner({ row, workspace, onClose, onUndoFailed }: AssignerProps) {
  const { slug } = workspace;
  const queries = useQueryClient();
  const toast = useToast();

  const show = (changed: PhoneNumberRow) => {
    queries.setQueriesData<PhoneNumberList>({ queryKey: allLists(slug) }, (known) => withRow(known, changed));
    void queries.invalidateQueries({ queryKey: allLists(slug) });
  };

  const undoing = useAction(undoChange, {
    onSuccess: ({ row: restored }) => {
      show(restored);
      toast.show({ text: `Undone for ${nameOf(restored)}` });
    },
    onFailure: onUndoFailed,
  });

  const done = ({ row: changed, change }: Assigned) => {
    onClose();
    show(changed);
    toast.show({
      text: outcomeOf(changed),
      action: change ? { label: "Undo", onClick: () => undoing.run(slug, { id: change }) } : undefined,
    });
  };

  return row ? <AssignDialog key={row.id} row={row} workspace={workspace} onClose={onClose} onAssigned={done} /> : null;
}

function withRow(list: PhoneNumberList | undefined, changed: PhoneNumberRow): PhoneNumberList | undefined {
  return list && { ...list, rows: list.rows.map((row) => (row.id === changed.id ? changed : row)) };
}

function outcomeOf(row: PhoneNumberRow): string {
  if (row.routing.kind === "server") return `The server URL answers ${nameOf(row)}`;
  if (row.routing.kind !== "assistant") return `Nobody answers ${nameOf(row)}`;
  return `${row.routing.name ?? "The assistant"} answers ${nameOf(row)}`;
}
