import { z } from "zod";

/** Keys are UUIDs in practice, but nobody promises that. Anything else than printable ASCII makes `fetch` throw and quote the key. */
export const keySchema = z
  .string()
  .trim()
  .min(1)
  .max(512)
  .regex(/^[\x21-\x7e]+$/);
