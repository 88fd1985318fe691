import type { Party } from "@/lib/calls/row";

/** The number as people read it; a conversation from elsewhere may have none. */
export function customerName({ display, name }: Party): string {
  return display ?? name ?? "Unknown number";
}
