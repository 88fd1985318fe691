/** What a call wants. Everything about safety follows from it: what may be repeated, and what a lost answer means. */
export type Intent = "read" | "create" | "call" | "text" | "change" | "release";

/** An array is written as one parameter for each of its values. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

export type Operation = {
  intent: Intent;
  /** Path below the base URL; ids in it come from `idInPath`. */
  path: string;
  /** What sentences call it: "phone number", "assistants". */
  noun: string;
  query?: Query;
  body?: Readonly<Record<string, unknown>>;
};

export const methodOf = {
  read: "GET",
  create: "POST",
  call: "POST",
  text: "POST",
  change: "PATCH",
  release: "DELETE",
} as const;

export function addressOf(baseUrl: string, { path, query = {} }: Operation): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one) => [name, String(one)]),
  );
  const search = given.length > 0 ? `?${new URLSearchParams(given)}` : "";
  return `${baseUrl.replace(/\/+$/, "")}${path}${search}`;
}
