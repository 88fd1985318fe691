"use client";

import { useQuery } from "@tanstack/react-query";
import { getJson } from "@/components/pickers/get-json";
import type { PickerAnswer } from "@/lib/assistants/schema";
import type { RoutingValues } from "@/lib/phone-number/sections/routing";
import { shortId } from "@/lib/phone-numbers/short-id";
import { paths } from "@/lib/paths";

/** Who would answer after saving what stands in the form. */
export function useRoutingName(workspace: string, { answeredBy, assistantId, squadId }: RoutingValues): string {
  const isSquad = answeredBy === "squad";
  const id = answeredBy === "server" ? "" : isSquad ? squadId : assistantId;
  const path = isSquad ? paths.api.squads(workspace) : paths.api.assistants(workspace);
  const asked = useQuery({
    queryKey: ["routing-name", path, id],
    queryFn: ({ signal }) => getJson<PickerAnswer>(path, { query: { id, limit: "1" }, signal }),
    enabled: id !== "",
    retry: false,
  });
  if (answeredBy === "server") return "Server URL";
  return id === "" ? "Nobody" : (asked.data?.chosen?.name ?? shortId(id));
}
