const gap = 16;

/**
 * Brings an element to the top of the page's own scroller, or above its foot where it is hidden below. The browser's own
 * way would move the frame around it too, once the page cannot go further.
 */
export function scrollMain(element: HTMLElement | null, to: "top" | "foot"): void {
  const main = element?.closest("main");
  if (!element || !main) return;
  const [box, frame] = [element.getBoundingClientRect(), main.getBoundingClientRect()];
  const foot = main.querySelector<HTMLElement>("[data-foot]")?.offsetHeight ?? 0;
  const hidden = box.bottom + gap - (frame.bottom - foot);
  main.scrollTop += to === "top" ? box.top - frame.top - gap : Math.max(0, hidden);
}
