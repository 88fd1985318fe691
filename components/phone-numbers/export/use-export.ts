"use client";

import { useState } from "react";
import type { Failure } from "@/lib/domain/errors";

/** Saves the list as a file; what that takes is fetched with the first press. */
export function useExport(workspace: string, onFailure: (failure: Failure | undefined) => void) {
  const [exporting, setExporting] = useState(false);

  const exportList = async (search: string) => {
    setExporting(true);
    onFailure(undefined);
    const { saveList } = await import("./save-numbers");
    const { failureOf } = await import("../list/ask");
    await saveList(workspace, search).catch((error: unknown) => onFailure(failureOf(error)));
    setExporting(false);
  };

  return { exporting, exportList };
}
