/** Told on the window after a run was started or steered. */
export const runAnnounced = "runannounced";

/** The bar at the top looks for runs at once instead of in a minute. */
export function announceRun(): void {
  window.dispatchEvent(new Event(runAnnounced));
}
