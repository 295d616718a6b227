import type { ImportFaultItem, ImportPreview } from '../../../src/contract/import';
import { fields, type Field } from '../../../src/domain/import/mapping';

export type { Field };
export { fields };

/** Which column holds what, as far as it is known. */
export type Mapping = Partial<Record<Field, string>>;

export const fieldOf = (mapping: Mapping, column: string): Field | undefined =>
  fields.find((field) => mapping[field] === column);

/** A column is one thing, and each thing stands in one column. */
export function mapped(mapping: Mapping, column: string, field: Field | undefined): Mapping {
  const others = Object.entries(mapping).filter(([name, held]) => held !== column && name !== field);
  return { ...Object.fromEntries(others), ...(field !== undefined && { [field]: column }) };
}

type Row = ImportPreview['rows'][number];

/** Something to recognise the column by. */
export const firstValue = (rows: readonly Row[], column: string): string =>
  rows.map(({ cells }) => cells[column]?.trim() ?? '').find((value) => value !== '') ?? '';

export const faultsOfLine = (faults: readonly ImportFaultItem[], line: number): readonly ImportFaultItem[] =>
  faults.filter((fault) => fault.line === line);

/** How many of the rows would be refused for what stands in the column. */
export const badIn = (faults: readonly ImportFaultItem[], column: string): number =>
  new Set(faults.filter((fault) => fault.column === column).map(({ line }) => line)).size;

/** How many of the rows shown could be brought in. */
export const goodRows = (rows: readonly Row[], faults: readonly ImportFaultItem[]): number =>
  rows.filter(({ line }) => faultsOfLine(faults, line).length === 0).length;
