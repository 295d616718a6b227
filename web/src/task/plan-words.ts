/** How the parts of a plan are said. */
export interface PlanWords {
  readonly nameOf: (id: string) => string;
  readonly day: (day: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly amount: (value: number) => string;
  readonly language: (code: string) => string;
  /** A word of the plan's own: `level3`, `snabb`. */
  readonly word: (key: string, with_?: Readonly<Record<string, string>>) => string;
}

type Said = (value: unknown, words: PlanWords) => readonly string[];

type Row = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

const each =
  (say: (item: unknown, words: PlanWords) => string): Said =>
  (value, words) =>
    Array.isArray(value) ? value.map((item) => say(item, words)) : [];

const one =
  (say: (text: string, words: PlanWords) => string): Said =>
  (value, words) => [say(textOf(value), words)];

const names = each((id, { nameOf }) => nameOf(textOf(id)));
const name = one((id, { nameOf }) => nameOf(id));
const day = one((iso, words) => words.day(iso));
const word = one((key, words) => words.word(key));
const amount = (key: string): Said =>
  one((value, words) => words.word(key, { amount: words.amount(Number(value)), count: value }));
const given = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const saidMethod = (item: unknown, words: PlanWords): string => {
  const { method, principle } = item as Row;
  const served = textOf(principle);
  return served === '' ? textOf(method) : `${textOf(method)} (${words.word(served)})`;
};

const saidActivity = (item: unknown, words: PlanWords): string => {
  const { title, method, day: on, place } = item as Row;
  return given([
    textOf(title),
    textOf(method),
    textOf(on) === '' ? '' : words.day(textOf(on)),
    textOf(place),
  ]);
};

const saidPopulation: Said = (value, words) => {
  const { description, size, countedAt, dimensions } = value as Row;
  return [
    textOf(description),
    given([
      typeof size === 'number' ? words.word('people', { amount: words.amount(size) }) : '',
      textOf(countedAt) === '' ? '' : words.word('countedAt', { day: words.day(textOf(countedAt)) }),
    ]),
    given(Array.isArray(dimensions) ? dimensions.map(textOf) : []),
  ].filter((line) => line !== '');
};

const saidDataPlan: Said = (value, words) => {
  const { collected, personalData, keeper } = value as Row;
  return [
    ['collected', textOf(collected)],
    ['personalData', textOf(personalData)],
    ['keeper', textOf(keeper) === '' ? '' : words.nameOf(textOf(keeper))],
  ].flatMap(([key = '', text = '']) => (text === '' ? [] : [words.word(key, { text })]));
};

const yesOrNo: Said = (value, words) => [words.word(value === true ? 'yes' : 'no')];

const fields: Readonly<Record<string, Said>> = {
  areas: names,
  groups: names,
  affectedAdministrations: names,
  receivers: names,
  decidingCommittee: name,
  periodFrom: day,
  periodTo: day,
  boardDate: day,
  collectionBegins: day,
  collectionEnds: day,
  decisionDate: day,
  seasonEnds: day,
  form: word,
  initiator: word,
  evaluationTier: word,
  influenceLevel: one((level, words) => (level === '' ? '' : words.word(`level${level}`))),
  methods: each(saidMethod),
  activities: each(saidActivity),
  population: saidPopulation,
  dataPlan: saidDataPlan,
  hours: amount('hours'),
  cost: amount('kronor'),
  languages: each((code, words) => words.language(textOf(code))),
  publishResults: yesOrNo,
  committeeDecides: yesOrNo,
};

/** Two days that are read as one. */
const spans: Readonly<Record<string, readonly [from: string, to: string]>> = {
  period: ['periodFrom', 'periodTo'],
  collection: ['collectionBegins', 'collectionEnds'],
};

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The lines of a value of the plan, or of any other form; nothing where nothing stands. */
export function linesOf(field: string, value: unknown, words: PlanWords): readonly string[] {
  if (isEmpty(value)) return [];
  const said = fields[field] ?? saidPlainly;
  return said(value, words).filter((line) => line !== '');
}

export type PlanContent = Readonly<Record<string, unknown>>;

/** As `linesOf`, of a plan; also of the two days of a span. */
export function linesIn(plan: PlanContent, field: string, words: PlanWords): readonly string[] {
  const span = spans[field];
  if (span === undefined) return linesOf(field, plan[field], words);
  const [from, to] = span.map((end) => textOf(plan[end]));
  if (from && to) return [words.span(from, to)];
  return span.flatMap((end) => linesOf(end, plan[end], words));
}

/** What no field above knows: texts and numbers as they stand, lists and objects line by line. */
function saidPlainly(value: unknown, words: PlanWords): readonly string[] {
  if (typeof value === 'boolean') return yesOrNo(value, words);
  if (typeof value !== 'object' || value === null) return [words.nameOf(textOf(value))];
  const inner = Array.isArray(value) ? value : Object.values(value);
  if (Array.isArray(value)) return inner.map((item) => saidPlainly(item, words).join(', '));
  return inner.flatMap((item) => saidPlainly(item, words));
}
