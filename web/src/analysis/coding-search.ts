/** What the address says of the coding: a theme whose contributions are shown, and the one that is open. */
export interface CodingSearch {
  readonly tema?: string;
  readonly bidrag?: string;
}

export const codingSearch = ({ tema, bidrag }: Record<string, unknown>): CodingSearch => ({
  ...(typeof tema === 'string' && { tema }),
  ...(typeof bidrag === 'string' && { bidrag }),
});
