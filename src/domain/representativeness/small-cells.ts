/**
 * Which counts must not be shown. A count above zero and below `k` is hidden. What is hidden must not follow from the
 * total either, so further counts are hidden, smallest first, until at least two are and together they reach `k`; where
 * there are not enough, all are, zeros too. Otherwise a zero is shown: that nobody came says nothing of anyone who did.
 */
export function hiddenCells(counts: readonly number[], k: number): ReadonlySet<number> {
  const ascending = counts
    .map((count, cell) => ({ count, cell }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  const hidden = new Set<number>();
  let sum = 0;
  for (const { count, cell } of ascending) {
    if (count >= k && (hidden.size === 0 || isSafe(hidden, sum, k))) return hidden;
    hidden.add(cell);
    sum += count;
  }
  return hidden.size === 0 || isSafe(hidden, sum, k) ? hidden : new Set(counts.keys());
}

const isSafe = (hidden: ReadonlySet<number>, sum: number, k: number): boolean => hidden.size >= 2 && sum >= k;
