export type Align = "start" | "center" | "end";

const gap = 4;
const margin = 8;

/** Puts a fixed box below its anchor, above it where there is no room, never outside the window. */
export function placeAt(anchor: HTMLElement, box: HTMLElement, align: Align = "start"): void {
  const from = anchor.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = from.bottom + gap;
  const fits = below + height <= window.innerHeight - margin;
  const left = { start: from.left, center: from.left + (from.width - width) / 2, end: from.right - width }[align];
  box.style.left = `${Math.max(margin, Math.min(left, window.innerWidth - width - margin))}px`;
  box.style.top = `${fits ? below : Math.max(margin, from.top - gap - height)}px`;
}
