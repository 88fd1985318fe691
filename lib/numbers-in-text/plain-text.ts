/** Wide digits, long dashes, and the marks of direction that contacts and chats put around a number, in plain letters. */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\p{Cf}+/gu, "")
    .replaceAll(/\p{Pd}|−/gu, "-");
}
