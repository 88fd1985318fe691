import type { NumberRow, Row } from "../world";
import type { SeedPlace } from "./assistants";
import { seedCalls } from "./calls";
import { seedConversations } from "./conversations";

export type Place = SeedPlace & { seed: string; numbers: readonly NumberRow[]; assistants: readonly Row[] };

/** What happened on the numbers of a world before anybody looked: made when it is first asked for, so that a world stays cheap. */
export function seedHistory({ seed = "switchboard", ...rest }: Omit<Place, "seed"> & { seed?: string }) {
  const place: Place = { ...rest, seed };
  let conversations: ReturnType<typeof seedConversations> | undefined;
  return {
    calls: () => seedCalls(place),
    conversations: () => (conversations ??= seedConversations(place)),
  };
}
