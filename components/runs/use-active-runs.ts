"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { allLists } from "@/components/phone-numbers/list/list-key";
import { getJson } from "@/components/pickers/get-json";
import { announce } from "@/components/ui/live-region";
import { paths } from "@/lib/paths";
import type { RunPage } from "@/lib/runs/loaders";
import type { RunView } from "@/lib/runs/progress";
import { runAnnounced } from "./announce-run";
import { newsOf, nextLookMs } from "./next-look";
import { runsKey } from "./runs-key";
import { shortWords } from "./words";

/** How long the end of a run is told. */
const staysMs = 8_000;
const watchedMs = 10_000;

type ActiveRuns = {
  workspace: string;
  first: RunView[];
  /** The run whose own page is shown, which looks by itself. */
  watched: string | undefined;
  onOver: () => void;
};
type Look = { runs: RunView[]; quiet: number };

/** Runs under way, newest first, and the one that just ended for some seconds more; `onOver` when there is none left. */
export function useActiveRuns({ workspace, first, watched, onOver }: ActiveRuns): RunView[] {
  const client = useQueryClient();
  const queryKey = [...runsKey(workspace), "active"];
  const { data } = useQuery<Look>({
    queryKey,
    queryFn: async ({ signal }) => {
      const { runs } = await getJson<{ runs: RunView[] }>(paths.api.runs(workspace), { query: { active: "" }, signal });
      const before = client.getQueryData<Look>(queryKey);
      return { runs, quiet: before && isSame(before.runs, runs) ? before.quiet + 1 : 0 };
    },
    initialData: { runs: first, quiet: 0 },
    staleTime: 1_000,
    gcTime: 0,
    refetchOnWindowFocus: "always",
    refetchInterval: ({ state }) => nextLookOf(state.data, { watched, failed: state.status === "error" }),
  });
  const active = data.runs;
  const [ended, setEnded] = useState<RunView>();
  const [known, setKnown] = useState<readonly string[]>([]);
  const fresh = active.filter(({ id }) => !known.includes(id));
  if (fresh.length > 0) setKnown([...known, ...fresh.map(({ id }) => id)]);
  const gone = known.find((id) => !active.some((run) => run.id === id));

  useEffect(() => {
    const look = () => void client.invalidateQueries({ queryKey: [...runsKey(workspace), "active"] });
    window.addEventListener(runAnnounced, look);
    return () => window.removeEventListener(runAnnounced, look);
  }, [client, workspace]);

  const tell = useEffectEvent((run: RunView | undefined) => {
    setEnded(run);
    setKnown(known.filter((id) => id !== gone));
    void client.invalidateQueries({ queryKey: allLists(workspace) });
    if (run && window.location.pathname !== paths.run(workspace, run.id)) announce(shortWords(run, true));
  });
  useEffect(() => {
    if (gone === undefined) return;
    const controller = new AbortController();
    getJson<RunPage>(paths.api.run(workspace, gone), { query: { limit: "1" }, signal: controller.signal }).then(
      ({ run }) => tell(run),
      () => (controller.signal.aborted ? undefined : tell(undefined)),
    );
    return () => controller.abort();
  }, [gone, workspace]);

  const leave = useEffectEvent(() => {
    setEnded(undefined);
    if (active.length === 0) onOver();
  });
  const isDone = active.length === 0 && gone === undefined;
  useEffect(() => {
    if (ended === undefined && !isDone) return;
    const timer = setTimeout(() => leave(), ended ? staysMs : 0);
    return () => clearTimeout(timer);
  }, [ended, isDone]);

  return ended && !active.some(({ id }) => id === ended.id) ? [ended, ...active] : active;
}

/** A run that another part of the screen looks at is seldom looked at from here. */
function nextLookOf(look: Look | undefined, { watched, failed }: { watched: string | undefined; failed: boolean }) {
  const waits = (look?.runs ?? []).map((run) => {
    const wait = nextLookMs({ run, quiet: look?.quiet ?? 0, failed });
    return run.id === watched && wait ? watchedMs : wait;
  });
  const known = waits.filter((wait) => wait !== false);
  return known.length > 0 && Math.min(...known);
}

function isSame(before: readonly RunView[], after: readonly RunView[]): boolean {
  return before.map(newsOf).join() === after.map(newsOf).join();
}
