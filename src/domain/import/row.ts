import { localDate } from '../lifecycle/calendar';
import type { SexSaid } from '../representativeness/group';
import { fault, type Fault, type FaultCode } from './fault';
import type { Field, ImportMapping } from './mapping';
import { instantFrom } from './said-at';

/**
 * About eight pages. Letters come in and are never cut, so it is well above what a form takes (5 000); a longer one
 * is nearly always a quotation mark that was not closed and has swallowed the rows after it.
 */
export const MAX_TEXT = 20_000;
export const MAX_EXTERNAL_ID = 100;
export const MAX_AGE = 120;

/** A contribution as a row of a file gives it: the text word for word, save white space around it. */
export interface RowContribution {
  readonly text: string;
  readonly externalId: string | null;
  readonly saidAt: string | null;
  readonly age: number | null;
  readonly sex: SexSaid | null;
  readonly areaId: string | null;
  readonly language: string;
  /** Said after the collection's last day, or on a day not told and brought in when it had closed. */
  readonly late: boolean;
}

export interface Known {
  /** Area ids by what a file may call them; see `areaWords`. */
  readonly areas: ReadonlyMap<string, string>;
  /** Instant. */
  readonly now: string;
  /** The last day on which contributions are asked for, Swedish local date; null: not known yet. */
  readonly lastDay: string | null;
}

export type ImportedRow =
  | { readonly ok: true; readonly contribution: RowContribution }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A row becomes a contribution, or says everything that is wrong with it. Empty optional cells mean not said. */
export function importRow(
  row: Readonly<Record<string, string>>,
  mapping: ImportMapping,
  known: Known,
): ImportedRow {
  const faults: Fault[] = [];
  const read = <Value extends string | number>(field: Field, reader: Reader<Value>): Value | null => {
    const column = mapping[field];
    const cell = column === undefined ? '' : (row[column] ?? '').trim();
    const value = reader(cell, known);
    if (typeof value !== 'object' || value === null) return value;
    faults.push(fault(value.fault, column ?? null, cell === '' ? null : cell));
    return null;
  };
  const text = read('text', textFrom);
  const saidAt = read('saidAt', saidAtFrom);
  const contribution = {
    externalId: read('externalId', externalIdFrom),
    saidAt,
    age: read('age', ageFrom),
    sex: read('sex', sexFrom),
    areaId: read('area', areaFrom),
    language: read('language', languageFrom) ?? 'sv',
    late: isLate(saidAt, known),
  };
  return faults.length > 0 || text === null
    ? { ok: false, faults }
    : { ok: true, contribution: { text, ...contribution } };
}

/** What a file may call an area: its id or its name, whatever the case and the spaces around and between. */
export const areaWords = (
  areas: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> =>
  new Map(areas.flatMap(({ id, name }) => [[word(name), id] as const, [word(id), id] as const]));

/** Against the collection's last day; a contribution whose day nobody knows is judged by today. */
export const isLate = (saidAt: string | null, { lastDay, now }: Pick<Known, 'lastDay' | 'now'>): boolean =>
  lastDay !== null && localDate(saidAt ?? now) > lastDay;

type Reader<Value> = (cell: string, known: Known) => Value | null | Unreadable;

interface Unreadable {
  readonly fault: FaultCode;
}

/** What stands where a byte could not be decoded, and what PostgreSQL cannot hold: NUL and half a surrogate pair. */
const BROKEN = /[\uFFFD\0\p{Surrogate}]/u;

const textFrom: Reader<string> = (cell) => {
  if (cell === '') return { fault: 'text-missing' };
  if (cell.length > MAX_TEXT) return { fault: 'text-too-long' };
  return BROKEN.test(cell) ? { fault: 'broken-character' } : cell;
};

const externalIdFrom: Reader<string> = (cell) => {
  if (cell.length > MAX_EXTERNAL_ID) return { fault: 'external-id-too-long' };
  if (BROKEN.test(cell)) return { fault: 'broken-character' };
  return cell === '' ? null : cell;
};

const saidAtFrom: Reader<string> = (cell, { now }) => {
  if (isNotSaid(cell)) return null;
  const instant = instantFrom(cell);
  if (instant === null) return { fault: 'date-unreadable' };
  return localDate(instant) > localDate(now) ? { fault: 'date-in-future' } : instant;
};

const ageFrom: Reader<number> = (cell) => {
  if (isNotSaid(cell)) return null;
  const [, years] = /^(\d{1,6})(?:[.,]0+)?(?:\s*(?:år|years?))?$/i.exec(cell) ?? [];
  if (years === undefined) return { fault: 'age-unreadable' };
  return Number(years) > MAX_AGE ? { fault: 'age-out-of-range' } : Number(years);
};

const sexWords: ReadonlyMap<string, SexSaid> = new Map([
  ...words<SexSaid>('women', 'kvinna', 'kvinnor', 'k', 'kv', 'flicka', 'tjej'),
  ...words<SexSaid>('women', 'woman', 'women', 'female', 'f', 'girl'),
  ...words<SexSaid>('men', 'man', 'män', 'm', 'pojke', 'kille', 'male', 'men', 'boy'),
  ...words<SexSaid>('other', 'annat', 'annan', 'annat alternativ', 'icke-binär', 'other', 'non-binary'),
]);

const sexFrom: Reader<SexSaid> = (cell) =>
  isNotSaid(cell) ? null : (sexWords.get(word(cell)) ?? { fault: 'sex-unreadable' });

const areaFrom: Reader<string> = (cell, { areas }) =>
  isNotSaid(cell) ? null : (areas.get(word(cell)) ?? { fault: 'area-unknown' });

const languageWords: ReadonlyMap<string, string> = new Map([
  ...words('sv', 'svenska', 'swedish'),
  ...words('fi', 'finska', 'suomi', 'finnish'),
  ...words('en', 'engelska', 'english'),
]);

const languageFrom: Reader<string> = (cell) => {
  if (cell === '') return null;
  const code = languageWords.get(word(cell)) ?? word(cell);
  return /^[a-z]{2,3}$/.test(code) ? code : { fault: 'language-unreadable' };
};

const notSaid = new Set([
  '',
  '-',
  '–',
  '?',
  'okänd',
  'okänt',
  'uppgift saknas',
  'ej uppgivet',
  'ej svar',
  'vet ej',
  'vill inte uppge',
  'vill ej uppge',
  'unknown',
  'n/a',
  'prefer not to say',
]);

const isNotSaid = (cell: string): boolean => notSaid.has(word(cell));

const word = (cell: string): string =>
  cell.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');

function words<Value>(value: Value, ...spellings: readonly string[]): [string, Value][] {
  return spellings.map((spelling) => [spelling, value]);
}
