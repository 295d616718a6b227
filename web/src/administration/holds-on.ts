/** Both days included; no last day: until further notice. */
export interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
}

export type Stand = 'now' | 'toCome' | 'ended';

export function standOn({ validFrom, validTo }: Period, day: string): Stand {
  if (day < validFrom) return 'toCome';
  return validTo !== null && day > validTo ? 'ended' : 'now';
}

export const holdsOn = (period: Period, day: string): boolean => standOn(period, day) === 'now';
