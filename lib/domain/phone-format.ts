import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";

export type UnderstoodNumber = {
  /** `+14155550123` */
  e164: string;
  /** `+1 415 555 0123`, the way people read it, always with country code. */
  display: string;
  /** ISO 3166-1 alpha-2, null where a calling code alone does not tell. */
  country: string | null;
  valid: boolean;
};

const defaultCountry: CountryCode = "US";

/** Reads a number typed in any format; a number without country code is read as a US one. Undefined: not a number. */
export function understandNumber(typed: string): UnderstoodNumber | undefined {
  const trimmed = typed.trim().replace(/^00/, "+");
  if (!/^\+?[\d\s().\-/]+$/.test(trimmed)) return undefined;
  const parsed = parsePhoneNumberFromString(trimmed, defaultCountry);
  if (!parsed) return undefined;
  return {
    e164: parsed.number,
    display: displayOf(parsed.countryCallingCode, parsed.formatInternational()),
    country: parsed.country ?? countryOfCallingCode(parsed.countryCallingCode),
    valid: parsed.isPossible(),
  };
}

/** Formats a stored number for reading; what is not E.164 comes back as it is, without a country. */
export function presentNumber(stored: string): { display: string; country: string | null } {
  const understood = stored.startsWith("+") ? understandNumber(stored) : undefined;
  return understood ? { display: understood.display, country: understood.country } : { display: stored, country: null };
}

/** Name of a country in English, or the code itself where it is unknown. */
export function countryName(code: string): string {
  return regionNames.of(code) ?? code;
}

const regionNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

/** Numbers of the reserved 555 range are not valid for any one country of +1; people still read them as US numbers. */
function countryOfCallingCode(callingCode: string): string | null {
  return callingCode === "1" ? "US" : null;
}

function displayOf(callingCode: string, international: string): string {
  return callingCode === "1" ? international.replaceAll("-", " ") : international;
}
