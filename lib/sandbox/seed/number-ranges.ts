/**
 * Only numbers that no person can have: 555-01xx in every US area code, and the ranges that the regulators of the United
 * Kingdom, Australia, Germany, France and Sweden keep for drama. None ends in a magic value (rules/magic.ts).
 */
const linesPerUsCode = 98;

export function usNumber(areaCode: string, line: number): string {
  return `+1${areaCode}55501${String(line).padStart(2, "0")}`;
}

type Range = { prefix: string; digits: number };

const abroad = {
  "GB-London": { prefix: "+442079460", digits: 3 },
  "GB-Manchester": { prefix: "+441614960", digits: 3 },
  "GB-Leeds": { prefix: "+441134960", digits: 3 },
  "GB-Bristol": { prefix: "+441174960", digits: 3 },
  "AU-Sydney": { prefix: "+6125550", digits: 4 },
  "AU-Melbourne": { prefix: "+6135550", digits: 4 },
  "DE-Berlin": { prefix: "+493023125", digits: 3 },
  "DE-Frankfurt": { prefix: "+496990009", digits: 3 },
  "FR-Paris": { prefix: "+3319900", digits: 4 },
  "SE-Stockholm": { prefix: "+468465004", digits: 2 },
} satisfies Record<string, Range>;

export type Abroad = keyof typeof abroad;
/** A US area code, or a city abroad. */
export type Place = Abroad | (string & {});

/** Hands out each number of a place once, in an order that does not look like counting; undefined when there are no more. */
export function createNumberPool() {
  const handedOut = new Map<Place, number>();

  return function draw(place: Place): string | undefined {
    const range = place in abroad ? abroad[place as Abroad] : undefined;
    const size = range ? 10 ** range.digits : linesPerUsCode;
    for (;;) {
      const turn = handedOut.get(place) ?? 0;
      if (turn >= size) return undefined;
      handedOut.set(place, turn + 1);
      // 37 shares no factor with 98, 100, 1,000 or 10,000: every line comes up, once
      const line = (turn * 37 + offsetOf(place)) % size;
      const number = range ? range.prefix + String(line).padStart(range.digits, "0") : usNumber(place, line);
      if (!/019[89]$/.test(number)) return number;
    }
  };
}

export type DrawNumber = ReturnType<typeof createNumberPool>;

function offsetOf(place: Place): number {
  return [...place].reduce((sum, character) => sum * 7 + character.charCodeAt(0), 11) % 97;
}
