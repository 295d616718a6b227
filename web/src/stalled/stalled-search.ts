/** What the address says about the list: what does not make sense is left out. */
export interface StalledSearch {
  readonly q?: string;
}

export const stalledSearch = ({ q }: Record<string, unknown>): StalledSearch => ({
  ...(typeof q === 'string' && q !== '' && { q }),
});
