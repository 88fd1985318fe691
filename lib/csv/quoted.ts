const shortest = 40;

/** A cell in a sentence. */
export function quoted(cell: string): string {
  return `“${clipped(cell, shortest)}”`;
}

/** One line, cut between letters and never inside of one. */
export function clipped(text: string, most = 80): string {
  const letters = [
    ...text
      .slice(0, 4 * most)
      .replaceAll(/\s+/g, " ")
      .trim(),
  ];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : letters.join("");
}
