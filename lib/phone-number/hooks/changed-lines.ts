const mostCells = 400_000;

/** Which lines of a text another text does not have in this order, by their index. A comma at the end tells nothing. */
export function changedLines(now: readonly string[], before: readonly string[]): Set<number> {
  const ours = now.map(bare);
  const theirs = before.map(bare);
  const head = sharedHead(ours, theirs);
  const tail = sharedHead(ours.slice(head).reverse(), theirs.slice(head).reverse());
  const middle = ours.slice(head, ours.length - tail);
  const other = theirs.slice(head, theirs.length - tail);
  const kept = middle.length * other.length > mostCells ? new Set<number>() : commonIn(middle, other);
  return new Set(middle.flatMap((_, index) => (kept.has(index) ? [] : [head + index])));
}

function bare(line: string): string {
  return line.replace(/,?\s*$/, "");
}

function sharedHead(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((line, index) => line !== other[index]);
  return end === -1 ? one.length : end;
}

/** Lines of `one` on its longest common subsequence with `other`. */
function commonIn(one: readonly string[], other: readonly string[]): Set<number> {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row -= 1)
    for (let column = other.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));

  const kept = new Set<number>();
  for (let row = 0, column = 0; row < one.length && column < other.length;) {
    if (one[row] === other[column]) {
      kept.add(row);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return kept;
}
