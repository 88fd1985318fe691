"use client";

import { useRef, useState } from "react";
import { type Failure, isAppError } from "@/lib/domain/errors";
import type { CheckReport, FileChoice } from "@/lib/import-files/schema";
import { askForCheck } from "./send-file";

/** The dry run. Whatever is changed afterwards makes its report one of something else: it is dropped. */
export function useCheck(workspace: string, onChecked: (report: CheckReport) => void) {
  const [checking, setChecking] = useState(false);
  const [report, setReport] = useState<CheckReport | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const underWay = useRef<AbortController | null>(null);

  const drop = () => {
    underWay.current?.abort();
    setChecking(false);
    setReport(null);
    setFailure(null);
  };

  const check = async (file: string, choice: FileChoice) => {
    drop();
    const controller = new AbortController();
    underWay.current = controller;
    setChecking(true);
    try {
      const told = await askForCheck({ workspace, file }, choice, controller.signal);
      setReport(told);
      onChecked(told);
    } catch (error) {
      if (!isAppError(error)) throw error;
      if (error.code !== "cancelled") setFailure(error.failure);
    } finally {
      if (underWay.current === controller) setChecking(false);
    }
  };

  return { checking, report, failure, check, drop };
}
