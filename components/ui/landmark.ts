/** Where a floating part belongs: inside the landmark or dialog it was opened from, so that it is found there. */
export function landmarkOf(element: Element | null): HTMLElement {
  return element?.closest<HTMLElement>('[role="dialog"], nav, main, header, aside') ?? document.body;
}
