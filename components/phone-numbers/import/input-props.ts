import type { ReactNode } from "react";
import type { Environment } from "@/lib/domain/workspace";
import type { Field, FormValues, Place } from "@/lib/providers/define";

/** What the form tells every kind of input beside its own value. */
export type InputProps = {
  name: string;
  field: Field;
  /** Everything typed so far. */
  values: FormValues;
  error: string | undefined;
  aside: ReactNode;
  workspace: string;
  environment: Environment;
  place: Place;
  providerLabel: string;
  /** Area codes that the upstream suggested instead. */
  hints: readonly string[];
};
