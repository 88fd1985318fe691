import { foldHeader } from "./fold-header";

const secretWords =
  /token|secret|password|passwd|passwort|kennwort|contrasena|motdepasse|bearer|(api|access|private|auth|account)key|apischlussel|clavedeapi|cleapi/;

/** Carrier secrets come from the form: a column that seems to hold them is never read. */
export function isSecretHeader(header: string): boolean {
  return secretWords.test(foldHeader(header));
}

const secretShapes = [
  // Twilio's auth tokens and API secrets, and the ids of its API keys
  /^(SK)?[0-9a-f]{32}$/i,
  /^KEY[0-9a-f]{24,}/i,
  /^(sk|pk)[_-](live|test)?/i,
  /^bearer\s/i,
  /^eyJ[\w-]+\.[\w-]+\./,
];

export function looksSecret(cell: string): boolean {
  return secretShapes.some((shape) => shape.test(cell.trim()));
}
