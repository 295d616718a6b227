const reasons = { forsenad: 'overdue', orord: 'untouched', franvarande: 'absent' } as const;
export type Reason = keyof typeof reasons;
export const reasonWords = Object.keys(reasons) as readonly Reason[];

/** What the address says about the list: what does not make sense is left out. */
export interface StalledSearch {
  readonly enhet?: string;
  readonly varfor?: Reason;
}

export function stalledSearch({ enhet, varfor }: Record<string, unknown>): StalledSearch {
  const reason = reasonWords.find((word) => word === varfor);
  return {
    ...(typeof enhet === 'string' && enhet.trim() !== '' && { enhet: enhet.trim() }),
    ...(reason && { varfor: reason }),
  };
}

/** The question to the API. */
export const askingFor = ({ enhet, varfor }: StalledSearch): Readonly<Record<string, string>> => ({
  ...(enhet !== undefined && { unit: enhet }),
  ...(varfor && { why: reasons[varfor] }),
});

export const isNarrowed = ({ enhet, varfor }: StalledSearch): boolean =>
  enhet !== undefined || varfor !== undefined;
