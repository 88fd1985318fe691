const pauseMs = 5000;

/** One sentence at a time: the first is said at once, those that follow within the pause wait and only the last is said. */
export function createAnnouncer(now: () => number = Date.now) {
  const listeners = new Set<() => void>();
  let text = "";
  let saidAt = -Infinity;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const say = (sentence: string) => {
    // the same sentence twice would not be a change of the region, and so not be read
    text = sentence === text ? `${sentence}\u00a0` : sentence;
    saidAt = now();
    listeners.forEach((listener) => listener());
  };

  return {
    announce(sentence: string) {
      clearTimeout(waiting);
      const rest = saidAt + pauseMs - now();
      if (rest <= 0) say(sentence);
      else waiting = setTimeout(() => say(sentence), rest);
    },
    current: () => text,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
