/** The key under which a submission counts once. It outlives a reload; nothing else of the form does. */
export function submissionKeyOf(workspace: string, form: string) {
  const name = `switchboard.import.${workspace}.${form}`;
  return {
    current: () => read(name) ?? renew(name),
    renew: () => void renew(name),
  };
}

/** Where storage is switched off the key lives as long as the page. */
const memory = new Map<string, string>();

function read(name: string): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? memory.get(name);
  } catch {
    return memory.get(name);
  }
}

function renew(name: string): string {
  const key = randomUuid();
  memory.set(name, key);
  try {
    sessionStorage.setItem(name, key);
  } catch {
    return key;
  }
  return key;
}

/** `crypto.randomUUID` is missing on plain HTTP, where this product may run in a local network. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
