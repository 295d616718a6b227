import type { ContributionRow } from './contribution-rows';
import { bandOf } from '../domain/representativeness/group';
import { BYTE_ORDER_MARK, csvLine } from '../tables/csv-line';

const headers = [
  'nummer',
  'text',
  'kanal',
  'språk',
  'åldersgrupp',
  'kön',
  'område',
  'underlag',
  'radens id',
  'rad i filen',
  'sagt',
  'mottaget',
  'sent',
  'tillbakadraget',
  'teman',
] as const;

const channelNames: Readonly<Record<ContributionRow['channel'], string>> = {
  web: 'webb',
  meeting: 'möte',
  paper: 'papper',
  phone: 'telefon',
  file: 'fil',
};

const sexNames = { women: 'kvinna', men: 'man', other: 'annat' } as const;

type Exported = ContributionRow & { readonly themes: readonly string[] };

/** A file that a spreadsheet opens, line by line. */
export async function* contributionsAsCsv(rows: AsyncIterable<Exported>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(headers);
  for await (const row of rows) yield csvLine(cellsOf(row));
}

const cellsOf = (row: Exported): readonly (string | number | null)[] => [
  row.number,
  row.text,
  channelNames[row.channel],
  row.language,
  ...aboutThePerson(row),
  row.dataSet?.title ?? null,
  row.externalId,
  row.line,
  row.saidAt?.toISOString() ?? null,
  row.receivedAt.toISOString(),
  yesOrNo(row.late),
  yesOrNo(row.unpublishedAt !== null),
  row.themes.join(', '),
];

const aboutThePerson = ({ age, sex, area }: Exported): readonly (string | null)[] => [
  age === null ? null : bandOf(age),
  sex === null ? null : sexNames[sex],
  area?.name ?? null,
];

const yesOrNo = (is: boolean): string => (is ? 'ja' : 'nej');
