/** What the address says about the list: what does not make sense is left out. */
export interface DialogueListSearch {
  readonly q?: string;
}

export const dialogueListSearch = ({ q }: Record<string, unknown>): DialogueListSearch => ({
  ...(typeof q === 'string' && q !== '' && { q }),
});
