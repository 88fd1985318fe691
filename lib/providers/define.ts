import { z } from "zod";
import type { ProviderId } from "@/lib/domain/phone-number";

/** The kinds of input a form knows how to draw; what a field means to the upstream stands in its schema. */
export type FieldKind =
  "phone" | "text" | "code" | "secret" | "toggle" | "area-code" | "sip-uri" | "assistant" | "squad" | "credential";

export type Field = {
  kind: FieldKind;
  /** The accessible name, held to by `product.md` section 5. */
  label: string;
  initial: string | boolean;
  schema: z.ZodType;
  help?: string;
  /** For `credential`: the credential provider to list and to create. */
  credentialProvider?: string;
  /** Fields of which one group or the other is filled in ("Auth token" or "API key" and "API secret"). */
  alternative?: { group: string; variant: string; switchLabel: string };
  maxLength?: number;
  autoComplete?: string;
};
