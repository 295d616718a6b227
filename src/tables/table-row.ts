/** A row as it stands in its file, the header among them. */
export interface TableRow {
  /** The line where it begins, from 1; in a workbook the row's number. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The file cannot be read further than this. What came before it is good. */
export class UnreadableTable extends Error {
  override readonly name = 'UnreadableTable';

  constructor(
    readonly reason: 'quote-not-closed' | 'not-a-workbook' | 'workbook-too-large',
    readonly line: number,
  ) {
    super(reason);
  }
}
