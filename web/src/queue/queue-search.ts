/** What the address says about the list: what does not make sense is left out. */
export interface QueueSearch {
  readonly q?: string;
}

export const queueSearch = ({ q }: Record<string, unknown>): QueueSearch => ({
  ...(typeof q === 'string' && q !== '' && { q }),
});
