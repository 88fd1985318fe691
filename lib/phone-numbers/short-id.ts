/** `4f1c…9a02`: enough to tell two ids apart by eye. */
export function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id;
}
