import type { NumberRow, Row } from "../world";
import { seedAssistants } from "./assistants";
import { seedCredentials } from "./credentials";
import { type Activation, seedNumbers } from "./phone-numbers";
import { idOf } from "./random";

export type SeededWorld = {
  orgId: string;
  numbers: NumberRow[];
  assistants: Row[];
  squads: Row[];
  credentials: Row[];
  /** Numbers that will become active by themselves. */
  activations: Activation[];
};

/** The same size and seed always give the same world; its ids are the key's own, so that no stranger's id opens anything. */
export function seedWorld({
  key,
  count,
  seed = "switchboard",
  now,
}: {
  key: string;
  count: number;
  seed?: string;
  now: number;
}): SeededWorld {
  const place = { key, orgId: idOf(key, "org"), now };
  const { assistants, squads } = seedAssistants(place, count);
  return {
    orgId: place.orgId,
    assistants,
    squads,
    credentials: seedCredentials(place),
    ...seedNumbers({ ...place, assistants, squads, count, seed }),
  };
}
