/** A figure of the demonstration's table, where it agrees with what was counted beside it. */
export function figureIn(output: string, what: string): number | undefined {
  const line = output.split('\n').find((one) => one.trimStart().startsWith(what));
  const [, found] = /\s{2,}(\d+) {2}stämmer$/.exec(line ?? '') ?? [];
  return found === undefined ? undefined : Number(found);
}
