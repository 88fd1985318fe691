/** What is searched of a number. */
export type Searched = {
  /** Folded name, number and SIP URI, one per line. */
  text: string;
  /** Digits of the number. */
  digits: string;
  id: string;
};

export type Matcher = (entry: Searched) => boolean;

type Told = { id: string; name: string | null; number: string | null; sipUri: string | null };

export function toSearched({ id, name, number, sipUri }: Told): Searched {
  return {
    text: foldText([name, number, sipUri].filter(Boolean).join("\n")),
    digits: number?.replace(/\D/g, "") ?? "",
    id: id.toLowerCase(),
  };
}

/** Undefined for an empty search: everything matches. */
export function matcherFor(q: string): Matcher | undefined {
  const text = foldText(q).trim();
  if (!text) return undefined;
  const byId = matchId(text);
  const byContent = looksLikeNumber(text) ? matchNumber(text) : matchWords(text);
  return (entry) => byContent(entry) || byId(entry);
}

/** What the upstream's own search answers exactly as this one does: a single plain word. */
export function isPlainWord(q: string): boolean {
  return /^[a-z]{1,5}$/i.test(q);
}

/** One spelling for what people read as the same: NFKC, lower case, without accents. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .normalize("NFKC")
    .toLowerCase();
}

/** Shorter parts of an id are found by accident in every thousandth row; digits alone are rather those of a number. */
const shortestIdPart = 6;
const shortestIdStart = 8;
/** A leading zero of fewer digits is part of a number's end, not a national prefix. */
const shortestNational = 7;

function looksLikeNumber(text: string): boolean {
  return /^[+\d\s().\p{Pd}/]+$/u.test(text) && /\d/.test(text);
}

function matchId(text: string): Matcher {
  if (looksLikeNumber(text)) return (entry) => text.length >= shortestIdStart && entry.id.startsWith(text);
  return (entry) => text.length >= shortestIdPart && entry.id.includes(text);
}

function matchNumber(text: string): Matcher {
  const digits = text.replace("(0)", "").replaceAll(/\D/g, "");
  if (text.startsWith("+")) return (entry) => entry.digits.startsWith(digits);
  const national = digits.length >= shortestNational ? digits.replace(/^0+/, "") : digits;
  return (entry) =>
    entry.digits.includes(digits) || (national !== "" && entry.digits.includes(national)) || entry.text.includes(text);
}

/** Every word has to be there, in any order; a word of digits may stand in the number. */
function matchWords(text: string): Matcher {
  const words = text.split(/\s+/);
  return (entry) =>
    entry.text.includes(text) ||
    words.every((word) => entry.text.includes(word) || (/^\d+$/.test(word) && entry.digits.includes(word)));
}
