"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { paths } from "@/lib/paths";
import type { RunView } from "@/lib/runs/progress";
import { runAnnounced } from "./announce-run";

/** Weighs more than all of this; fetched when there is something to show. */
const RunPill = lazy(() => import("./run-pill").then((module) => ({ default: module.RunPill })));

const everyMs = 60_000;

type RunWatchProps = { workspace: string; /** What the server knew when it made the page. */ active: RunView[] };

/** In the bar of every page. While nothing is under way it only looks now and then whether something is. */
export function RunWatch({ workspace, active }: RunWatchProps) {
  const [runs, setRuns] = useState(active);
  const idle = runs.length === 0;

  useEffect(() => {
    if (!idle) return;
    let lookedAt = Date.now();
    const look = async () => {
      lookedAt = Date.now();
      const answer = await fetch(`${paths.api.runs(workspace)}?active`).catch(() => undefined);
      if (answer?.ok) setRuns(((await answer.json()) as { runs: RunView[] }).runs);
    };
    const lookSeldom = () => {
      if (!document.hidden && Date.now() - lookedAt >= everyMs) void look();
    };
    const timer = setInterval(lookSeldom, everyMs);
    window.addEventListener(runAnnounced, look);
    window.addEventListener("focus", lookSeldom);
    return () => {
      clearInterval(timer);
      window.removeEventListener(runAnnounced, look);
      window.removeEventListener("focus", lookSeldom);
    };
  }, [idle, workspace]);

  if (idle) return null;
  return (
    <Suspense fallback={null}>
      <RunPill workspace={workspace} first={runs} onOver={() => setRuns([])} />
    </Suspense>
  );
}
