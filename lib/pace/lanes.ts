const firstLanes = 2;

/** How much is under way at once: one more after a while of going well, half of it when it was too much. */
export function createLanes(most: number) {
  let limit = Math.min(firstLanes, most);
  let busy = 0;
  let well = 0;
  const waiting: (() => void)[] = [];

  function admit(): void {
    while (busy < limit) {
      const next = waiting.shift();
      if (!next) return;
      busy += 1;
      next();
    }
  }

  function leave(): void {
    busy -= 1;
    admit();
  }

  return {
    limit: () => limit,
    enter(): Promise<() => void> {
      return new Promise((resolve) => {
        waiting.push(() => resolve(leave));
        admit();
      });
    },
    wentWell(): void {
      well += 1;
      if (well < limit * 4 || limit >= most) return;
      well = 0;
      limit += 1;
      admit();
    },
    halve(): void {
      well = 0;
      limit = Math.max(1, Math.floor(limit / 2));
    },
  };
}
