/** A figure that two have counted: what was done or read here, and what the system says. */
export interface Figure {
  readonly what: string;
  readonly expected: number | string;
  readonly found: number | string;
}

export const agrees = ({ expected, found }: Figure): boolean => expected === found;

/** Both counts side by side, so that a reader need not take the verdict on trust. */
export function shownFigures(figures: readonly Figure[]): readonly string[] {
  const wide = Math.max(...figures.map(({ what }) => what.length));
  return figures.map((figure) => {
    const { what, expected, found } = figure;
    const mark = agrees(figure) ? 'stämmer' : `STÄMMER INTE, väntat ${String(expected)}`;
    return `  ${what.padEnd(wide)}  ${String(found).padStart(8)}  ${mark}`;
  });
}
