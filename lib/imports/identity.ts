/** What of a number, or of a request for one, tells it from another. */
type Identified = {
  provider: string;
  number?: unknown;
  sipUri?: unknown;
  twilioAccountSid?: unknown;
  credentialId?: unknown;
};

/**
 * What makes a number the same number: `provider|number|account`, or `provider|sip uri`. A free number has neither before
 * it exists; all of them share one key, so that only one such request is under way at a time and can be recognised by its
 * date and name when its answer was lost.
 */
export function naturalKeyOf(item: Identified): string {
  const { provider, number, sipUri } = item;
  if (text(number)) return [provider, text(number), accountOf(item)].join("|");
  if (text(sipUri)) return [provider, text(sipUri).toLowerCase()].join("|");
  return [provider, ""].join("|");
}

/** Whether nothing tells this number from another: two requests may both be meant. */
export function isAnonymous(naturalKey: string): boolean {
  return naturalKey.split("|")[1] === "";
}

/** What finds it in the upstream's search; undefined where only its date can. */
export function searchTermOf(naturalKey: string): string | undefined {
  return naturalKey.split("|")[1] || undefined;
}

/** Rows do not always tell their account; number and provider are enough then. */
export function isSameNumber(naturalKey: string, item: Identified): boolean {
  const known = naturalKeyOf(item);
  return known === naturalKey || (text(item.number) !== "" && accountOf(item) === "" && naturalKey.startsWith(known));
}

function accountOf({ twilioAccountSid, credentialId }: Identified): string {
  return text(twilioAccountSid) || text(credentialId);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
