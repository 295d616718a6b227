/** An empty field says something too: `tills vidare`, `alla`. */
export const saidOr = (value: string | null | undefined, none: string): string =>
  value === undefined || value === null || value === '' ? none : value;
