import type { z } from "zod";
import { presentNumber, understandNumber } from "@/lib/domain/phone-format";
import { type Failure, failureSchema } from "@/lib/domain/failure";
import type { PhoneNumber } from "@/lib/domain/phone-number";
import type { AnswererNames } from "@/lib/journal/describe";
import { type ValueChange, valueChangesOf } from "@/lib/journal/value-changes";
import type { RowRouting } from "@/lib/phone-numbers/row";
import type { FormValues } from "@/lib/providers/define";
import { findProvider } from "@/lib/providers/registry";
import { correctable } from "./correctable";
import type { RunRow } from "./rows";
import { importPayload, mostLooks, type RowState, type RunKind } from "./schema";

export type RunRowView = {
  line: number;
  /** As people read it; null where the row has none (yet). */
  number: string | null;
  name: string | null;
  /** What it is called where neither is known. */
  label: string;
  state: RowState;
  /** It stayed unknown after every look: somebody has to decide. */
  needsPerson: boolean;
  /** The number that the row made, changed or found. */
  numberId: string | null;
  /** Who answers what was imported. */
  routing: RowRouting | null;
  changes: ValueChange[];
  isRelease: boolean;
  failure: Failure | null;
  attempts: number;
  sentAt: string | null;
  /** A failed row of an import: its form, and those of its values that may be put right before it is sent again. */
  edit: { form: string; values: FormValues } | null;
};

type Known = {
  kind: RunKind;
  find: (id: string) => PhoneNumber | undefined;
  names: AnswererNames;
};

export function toRowView(row: RunRow, { kind, find, names }: Known): RunRowView {
  const { line, label, state, looks, attempts } = row;
  const told = importPayload.safeParse(row.payload).data;
  const isRelease = "release" in row.payload;
  const failure = failureSchema.safeParse(row.failure).data ?? null;
  const brought = row.upstreamId ?? failure?.existingId ?? null;
  const numberId = kind === "import" ? brought : isRelease && state === "done" ? null : row.key;
  return {
    line,
    ...calledOf({ row, told, known: find(row.upstreamId ?? row.key) }),
    label,
    state,
    needsPerson: state === "unknown" && looks >= mostLooks,
    numberId,
    routing: state === "done" && told ? routingOf(told, names) : null,
    changes:
      state === "done" && !told && !isRelease
        ? valueChangesOf({ before: row.before, after: row.after, secrets: [] }, names)
        : [],
    isRelease,
    failure,
    attempts,
    sentAt: state === "sending" ? (row.sentAt?.toISOString() ?? null) : null,
    edit: state === "failed" && told ? editOf(told) : null,
  };
}

type ImportRow = z.infer<typeof importPayload>;

function editOf({ form, values }: ImportRow): RunRowView["edit"] {
  const definition = findProvider(form);
  if (!definition) return null;
  const said = correctable(definition).map(({ name }) => [name, values[name] ?? ""] as const);
  return { form, values: Object.fromEntries(said) };
}

/** Of an import the file says it, of a change the list that is in memory; what people recognise it by was kept besides. */
export function calledOf(of: {
  row: Pick<RunRow, "label">;
  told: ImportRow | undefined;
  known: PhoneNumber | undefined;
}): { number: string | null; name: string | null } {
  const { row, told, known } = of;
  const typed = text(told?.values.number);
  const said = (typed && (understandNumber(typed)?.display ?? typed)) ?? text(told?.values.sipUri);
  const stored = known?.number ?? known?.sipUri ?? (looksLikeNumber.test(row.label) ? row.label : null);
  const name = text(told?.values.name) ?? (told ? null : (known?.name ?? (row.label === stored ? null : row.label)));
  return { number: said ?? (stored && presentNumber(stored).display), name };
}

const looksLikeNumber = /^(\+\d|sip:)/i;

/** Whom the row asked for; the list tells what it is today. */
function routingOf({ values }: ImportRow, names: AnswererNames): RowRouting {
  const [assistant, squad] = [text(values.assistantId), text(values.squadId)];
  const id = assistant ?? squad ?? null;
  const kind = assistant ? "assistant" : squad ? "squad" : "none";
  return { kind, id, name: id && (names.get(id) ?? null), known: true, host: null };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
