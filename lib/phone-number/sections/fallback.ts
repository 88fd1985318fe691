import { z } from "zod";
import { sameJson } from "@/lib/domain/json";
import { checkDestination, destination, type DestinationForm, destinationFormOf, destinationOf } from "./destination";
import { destinationWords } from "./destination-words";
import type { Section } from "./section";

export type FallbackValues = { fallbackDestination: DestinationForm };

export const fallbackSection: Section<FallbackValues> = {
  label: "Fallback",
  tab: "inbound",
  schema: z.object({ fallbackDestination: destination }),
  check: ({ fallbackDestination }) => checkDestination(fallbackDestination, "fallbackDestination"),
  read: ({ fallbackDestination }) => ({ fallbackDestination: destinationFormOf(fallbackDestination) }),
  write(values, { fallbackDestination: stored }) {
    const fallbackDestination = destinationOf(values.fallbackDestination);
    return sameJson(fallbackDestination, stored) ? {} : { fallbackDestination };
  },
  words: ({ fallbackDestination }) => destinationWords(fallbackDestination),
};
