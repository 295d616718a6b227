/** What a column of an imported file may hold. Contact details are not among them: they are never taken from a file. */
export const fields = ['text', 'externalId', 'saidAt', 'age', 'sex', 'area', 'language'] as const;
export type Field = (typeof fields)[number];

/** The file's own column name for each field it has. Columns that are not named stay in the file, unread. */
export type ImportMapping = { readonly text: string } & Readonly<
  Partial<Record<Exclude<Field, 'text'>, string>>
>;

/** Header words by field, best first, as `normalised` leaves them. */
const headerWords: Readonly<Record<Field, readonly string[]>> = {
  text: [
    'text',
    'synpunkt',
    'bidrag',
    'kommentar',
    'fritext',
    'fritextsvar',
    'synpunkter',
    'kommentarer',
    'förslag',
    'svar',
    'commentbody',
    'comment',
    'contribution',
    'body',
    'answer',
    'message',
    'meddelande',
    'beskrivning',
    'description',
  ],
  externalId: [
    'commentid',
    'externalid',
    'svarsid',
    'radid',
    'id',
    'löpnummer',
    'löpnr',
    'nummer',
    'nr',
    'respondentid',
    'responseid',
  ],
  saidAt: [
    'timestamp',
    'datum',
    'inkom',
    'inkommen',
    'tidpunkt',
    'svarsdatum',
    'inskickad',
    'tidsstämpel',
    'datetime',
    'date',
    'saidat',
    'submitted',
    'submittedat',
    'created',
    'createdat',
  ],
  age: ['ålder', 'age', 'åldrar', 'dinålder'],
  sex: ['kön', 'sex', 'gender', 'könsidentitet', 'juridisktkön'],
  area: [
    'område',
    'kommundel',
    'stadsdel',
    'bostadsområde',
    'ort',
    'area',
    'district',
    'districtcode',
    'neighbourhood',
  ],
  language: ['språk', 'language', 'lang'],
};

/** What each field probably is called in this file; each column is guessed for one field only. The person decides. */
export function guessMapping(headers: readonly string[]): Partial<Record<Field, string>> {
  const guess: Partial<Record<Field, string>> = {};
  const free = new Map(headers.map((header) => [normalised(header), header]));
  for (const field of fields) {
    const word = headerWords[field].find((known) => free.has(known));
    if (word === undefined) continue;
    guess[field] = free.get(word) ?? '';
    free.delete(word);
  }
  return guess;
}

/** Fields whose named column the file does not have. */
export const absentColumns = (mapping: ImportMapping, headers: readonly string[]): readonly Field[] =>
  fields.filter((field) => {
    const column = mapping[field];
    return column !== undefined && !headers.includes(column);
  });

/** Letters and figures only, so that `Comment ID`, `comment-id` and `comment_id` are one word. */
const normalised = (header: string): string =>
  header
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
