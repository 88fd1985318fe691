import { z } from "zod";
import { AppError } from "@/lib/domain/errors";

const id = z.guid();

/** The one way into a path: `../assistant` as an id would call another endpoint. What is no id names nothing. */
export function idInPath(given: string, noun = "phone number"): string {
  if (id.safeParse(given).success) return encodeURIComponent(given);
  throw new AppError({
    code: "not-found",
    message: `There is no ${noun} with this id.`,
    next: "The address may be mistyped. Go back to the list. Nothing was changed.",
  });
}
