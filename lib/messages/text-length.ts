/** What Twilio takes in one message. */
export const longestText = 1600;

export type TextLength = {
  characters: number;
  /** Parts that a carrier makes of it and charges for. */
  segments: number;
  /** How many fit into one part. */
  alone: number;
};

const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extended = "\f^{}\\[~]|€";
const alphabet = new Map([...[...basic].map((c) => [c, 1] as const), ...[...extended].map((c) => [c, 2] as const)]);

/** Plain texts have 160 characters in one part, 153 in each of several; one emoji or other letter makes it 70 and 67. */
export function textLength(text: string): TextLength {
  const characters = [...text];
  const sizes = characters.map((character) => alphabet.get(character));
  const plain = sizes.every((size) => size !== undefined);
  const units = plain ? sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0) : text.length;
  const [alone, each] = plain ? ([160, 153] as const) : ([70, 67] as const);
  const segments = units === 0 ? 0 : units <= alone ? 1 : Math.ceil(units / each);
  return { characters: characters.length, segments, alone };
}
