import type { Answer } from "./attempt";

export type Words = {
  /** The upstream's own sentences, in its order; none where it said nothing. */
  said: string[];
  /** Whether it was the API that spoke (JSON), not a page of something in front of it. */
  fromApi: boolean;
};

/** What an answer says in words: the envelope's `message` (a string or an array), a bare string or array, a page's text, or nothing. */
export function wordsOf({ text }: Pick<Answer, "text">): Words {
  const body = text?.trim() ?? "";
  if (body === "") return { said: [], fromApi: false };
  try {
    return { said: tidy(stringsIn(JSON.parse(body))), fromApi: true };
  } catch {
    return { said: tidy([withoutTags(clip(body, longestPage))]), fromApi: false };
  }
}

const longestPage = 16_384;
const longestSentence = 2_048;
const mostSentences = 20;

function tidy(strings: string[]): string[] {
  return strings
    .slice(0, mostSentences)
    .map((text) => oneLine(clip(text, longestSentence)))
    .filter(Boolean);
}

/** Cuts between words, so that half a secret is not left standing where the whole one would be recognised. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\S*$/, "").trimEnd();
}

function stringsIn(json: unknown, depth = 0): string[] {
  if (typeof json === "string") return [json];
  if (typeof json !== "object" || json === null || depth > 4) return [];
  if (Array.isArray(json)) return json.flatMap((item) => stringsIn(item, depth + 1));
  const { message, errors, error } = json as Record<string, unknown>;
  const told = [message, errors, error].map((part) => stringsIn(part, depth + 1));
  return told.find((strings) => strings.length > 0) ?? [];
}

function withoutTags(page: string): string {
  return page
    .replace(/<(script|style)\b[^]*?<\/\1\s*>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&nbsp;", " ");
}

/** Control characters would forge log lines. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
