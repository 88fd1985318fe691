import "server-only";
import type { Workspace } from "@/lib/domain/workspace";
import type { Place } from "@/lib/providers/define";
import { sipHostOf } from "@/lib/providers/sip-host";
import { regionUpstream } from "@/lib/workspaces/regions";

export function placeOf({ region }: Pick<Workspace, "region">): Place {
  return { sipHost: sipHostOf(regionUpstream(region).baseUrl) };
}
