/** What the address says of the handbook: a version other than the newest, and the step that is pointed at. */
export interface MatrixSearch {
  readonly version?: number;
  readonly steg?: string;
}

export const matrixSearch = ({ version, steg }: Record<string, unknown>): MatrixSearch => ({
  ...(Number.isInteger(version) && Number(version) > 0 && { version: Number(version) }),
  ...(typeof steg === 'string' && { steg }),
});
