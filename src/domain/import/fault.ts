/** Why a row of a file cannot become a contribution. */
export type FaultCode =
  | 'text-missing'
  | 'text-too-long'
  | 'broken-character'
  | 'age-unreadable'
  | 'age-out-of-range'
  | 'sex-unreadable'
  | 'date-unreadable'
  | 'date-in-future'
  | 'area-unknown'
  | 'language-unreadable'
  | 'external-id-too-long'
  /** Found by the one who reads the file, not by the row's own rules. */
  | 'external-id-repeated'
  | 'column-count'
  | 'quote-not-closed';

export interface Fault {
  /** The file's own name of the column. */
  readonly column: string | null;
  readonly code: FaultCode;
  /** What stood there, cut to what one needs to find it. */
  readonly value: string | null;
}

/** What a fault is called to those who mend the file. */
export const faultTexts = {
  'text-missing': 'Texten saknas',
  'text-too-long': 'Texten är längre än 20 000 tecken. Ofta saknas ett citattecken längre upp i filen',
  'broken-character': 'Ett tecken kunde inte läsas: filen är sparad med en annan teckenkodning',
  'age-unreadable': 'Åldern är inte ett heltal',
  'age-out-of-range': 'Åldern är inte 0–120 år',
  'sex-unreadable': 'Könet är inte kvinna, man, annat eller tomt',
  'date-unreadable': 'Datumet kan inte läsas',
  'date-in-future': 'Datumet har inte inträffat än',
  'area-unknown': 'Området finns inte i områdesregistret',
  'language-unreadable': 'Språket är inte en språkkod som sv eller fi',
  'external-id-too-long': 'Radens id är längre än 100 tecken',
  'external-id-repeated': 'Radens id finns redan på en tidigare rad',
  'column-count': 'Raden har inte lika många kolumner som rubrikraden',
  'quote-not-closed': 'Ett citattecken är inte avslutat',
} as const satisfies Record<FaultCode, string>;

const SHOWN = 100;

export const fault = (code: FaultCode, column: string | null, value: string | null): Fault => ({
  column,
  code,
  value: value === null ? null : storable(value.length <= SHOWN ? value : `${value.slice(0, SHOWN - 1)}…`),
});

/** What PostgreSQL cannot hold: NUL, and half a surrogate pair, also one that was cut in two here. */
const UNSTORABLE = /[\0\p{Surrogate}]/gu;

const storable = (value: string): string => value.replaceAll(UNSTORABLE, '\uFFFD');
