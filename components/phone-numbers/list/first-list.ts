import type { PhoneNumberList } from "@/lib/phone-numbers/loaders";

/** The rows that came with the page: of which query, and when they were read. */
export type FirstList = { of: string; list: PhoneNumberList; at: number };
