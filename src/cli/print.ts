/** What a command says to the person at the terminal. Logs go elsewhere. */
export const print = (text = ''): void => {
  process.stdout.write(`${text}\n`);
};

/** Rows in columns as wide as they need be. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  for (const row of rows) {
    print(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
