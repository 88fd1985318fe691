import type { PhoneNumberRow } from "@/lib/phone-numbers/row";

export type Ids = ReadonlySet<string>;

/** Numbers that were ticked, on however many pages. */
type Ticked = { kind: "ticked"; ids: Ids };

/** Everything that a list shows, however many pages that are; what was unticked or ticked since stands beside it. */
export type Filtered = {
  kind: "filtered";
  /** Conditions of the list, without page and order. */
  query: string;
  /** How many they hold, as far as it is known. */
  total: number;
  holds: (row: PhoneNumberRow) => boolean;
  except: Ids;
  also: Ids;
};

export type Selection = Ticked | Filtered;

export const nothing: Selection = { kind: "ticked", ids: new Set() };

export function countOf(selection: Selection): number {
  if (selection.kind === "ticked") return selection.ids.size;
  return Math.max(0, selection.total - selection.except.size + selection.also.size);
}

export function isSelected(selection: Selection, row: PhoneNumberRow): boolean {
  if (selection.kind === "ticked") return selection.ids.has(row.id);
  return selection.holds(row) ? !selection.except.has(row.id) : selection.also.has(row.id);
}

export type Share = "all" | "some" | "none";

export function shareOf(selection: Selection, rows: readonly PhoneNumberRow[]): Share {
  const selected = rows.filter((row) => isSelected(selection, row)).length;
  if (selected === 0) return "none";
  return selected === rows.length ? "all" : "some";
}

export function tick(selection: Selection, rows: readonly PhoneNumberRow[], on: boolean): Selection {
  if (selection.kind === "ticked") return { kind: "ticked", ids: changed(selection.ids, rows, on) };
  const held = rows.filter(selection.holds);
  const others = rows.filter((row) => !selection.holds(row));
  return {
    ...selection,
    except: changed(selection.except, held, !on),
    also: changed(selection.also, others, on),
  };
}

/** From the row pressed before to this one; without that one in view only this one. */
export function between(rows: readonly PhoneNumberRow[], from: string | undefined, to: PhoneNumberRow) {
  const start = rows.findIndex(({ id }) => id === from);
  const end = rows.findIndex(({ id }) => id === to.id);
  if (start === -1 || end === -1) return [to];
  return rows.slice(Math.min(start, end), Math.max(start, end) + 1);
}

function changed(ids: Ids, rows: readonly PhoneNumberRow[], on: boolean): Ids {
  if (rows.length === 0) return ids;
  const next = new Set(ids);
  for (const { id } of rows) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}
