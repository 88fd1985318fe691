"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Place } from "@/lib/messages/place";
import { messageKeys } from "./message-keys";

const tickMs = 1000;

/** How old the list is; empty until the page is alive. */
export function Updated({ workspace, place }: { workspace: string; place: Place }) {
  const queries = useQueryClient();
  const [words, setWords] = useState("");
  const { number, q } = place;
  useEffect(() => {
    const tick = () => {
      const at = queries.getQueryState(messageKeys.list(workspace, number, q))?.dataUpdatedAt;
      setWords(at ? `Updated ${ageWords(Date.now() - at)}` : "");
    };
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [queries, workspace, number, q]);
  return <span className="digits text-xs text-text-3 max-xl:hidden">{words}</span>;
}

function ageWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 2) return "just now";
  return seconds < 60 ? `${seconds} s ago` : `${Math.floor(seconds / 60)} min ago`;
}
