/** How long things take that the sandbox does by itself. With 0 they are done by the next request. */
export type Pace = {
  /** A new free number stays `activating`. */
  activationMs: number;
  /** A call from `queued` to `ended`, where it is answered. */
  callMs: number;
  /** Until a customer answers a text. */
  replyMs: number;
};

export const standardPace: Pace = { activationMs: 30_000, callMs: 12_000, replyMs: 4_000 };
