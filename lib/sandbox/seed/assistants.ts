import type { Row } from "../world";
import { longestName } from "./crowd";
import { idOf } from "./random";
import { assistantNames, branches, companies, lines, squadNames } from "./words";

export type SeedPlace = { key: string; orgId: string; now: number };

const day = 86_400_000;

/** 24 assistants and 5 squads for 64 numbers, 1,200 and 60 for 10,000. */
export function seedAssistants(place: SeedPlace, numbers: number): { assistants: Row[]; squads: Row[] } {
  const standard = Math.max(4, Math.round((Math.min(numbers, 64) * 24) / 64));
  const more = Math.round((Math.max(0, numbers - 64) * 1176) / 9936);
  const assistants = Array.from({ length: standard + more }, (_, index) => assistant(place, index));
  const wanted = Math.max(1, Math.round((Math.min(numbers, 64) * 5) / 64)) + Math.round((more * 55) / 1176);
  return { assistants, squads: Array.from({ length: wanted }, (_, index) => squad(place, index, assistants)) };
}

function assistant({ key, orgId, now }: SeedPlace, index: number): Row {
  const name = index === assistantNames.length ? undefined : (assistantNames[index] ?? invented(index));
  const subject = name ?? "the company";
  return {
    id: idOf(key, "assistant", index),
    orgId,
    ...(name && { name }),
    voice: { provider: "vapi", voiceId: "Elliot" },
    model: {
      provider: "openai",
      model: "gpt-4o",
      messages: [
        {
          role: "system",
          content: `You answer the phone for ${subject}. Be brief and kind, ask one thing at a time, and read every number back.`,
        },
      ],
    },
    firstMessage: "Good day, how can I help?",
    transcriber: { provider: "deepgram", model: "nova-3", language: "en" },
    latestVersion: `v${(index % 7) + 1}`,
    ...dates(now, index),
  };
}

function squad({ key, orgId, now }: SeedPlace, index: number, assistants: readonly Row[]): Row {
  const members = [index * 2, index * 2 + 1].map((nth) => ({ assistantId: assistants[nth % assistants.length]!.id }));
  const name = squadNames[index] ?? clipped(`${invented(index * 11)} team`);
  return { id: idOf(key, "squad", index), orgId, name, members, ...dates(now, index * 3) };
}

/** Walks through branches, then companies, then lines: no name comes twice within 8,000. */
function invented(index: number): string {
  const company = companies[Math.floor(index / branches.length) % companies.length]!;
  const line = lines[(index + Math.floor(index / (branches.length * companies.length))) % lines.length]!;
  return clipped(`${company} ${branches[index % branches.length]!.city} ${line}`);
}

function clipped(name: string): string {
  return [...name].slice(0, longestName).join("").trim();
}

function dates(now: number, index: number) {
  const created = now - (20 + ((index * 1.7) % 400)) * day - index * 61_000;
  return {
    createdAt: new Date(created).toISOString(),
    updatedAt: new Date(Math.min(now, created + (index % 19) * day)).toISOString(),
  };
}
