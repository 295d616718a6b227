const states = ['avslutade', 'alla'] as const;
const whos = ['medborgardialog', 'brukardialog'] as const;
const forms = ['punktdialog', 'konceptdialog'] as const;
export type States = (typeof states)[number];
export type Who = (typeof whos)[number];
export type Form = (typeof forms)[number];

/** What the address says about the list: what does not make sense is left out. */
export interface DialogueListSearch {
  /** Without it, those going on. */
  readonly visa?: States;
  readonly mina?: true;
  readonly skede?: string;
  readonly agare?: string;
  readonly med?: Who;
  readonly form?: Form;
  readonly omrade?: string;
  /** The occurrences of a concept. */
  readonly koncept?: string;
  readonly q?: string;
}

const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);

/** A word that looks like a number comes as one. */
const textOf = (value: unknown): string | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).trim();
  return text === '' ? undefined : text;
};

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu;

export function dialogueListSearch(given: Record<string, unknown>): DialogueListSearch {
  const concept = textOf(given['koncept']);
  const found = {
    visa: oneOf(states, given['visa']),
    mina: given['mina'] === true ? (true as const) : undefined,
    skede: textOf(given['skede']),
    agare: textOf(given['agare']),
    med: oneOf(whos, given['med']),
    form: oneOf(forms, given['form']),
    omrade: textOf(given['omrade']),
    koncept: concept !== undefined && uuid.test(concept) ? concept : undefined,
    q: textOf(given['q']),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const endedOf = { avslutade: { ended: true }, alla: {} } as const satisfies Record<States, object>;

/** The question to the API's list. */
export function askingFor(search: DialogueListSearch): Readonly<Record<string, string | boolean>> {
  const { visa, mina, skede, agare, med, form, omrade, koncept, q } = search;
  const asked = { mine: mina, phase: skede, owner: agare, who: med, form, area: omrade, concept: koncept, q };
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return {
    ...(visa === undefined ? { ended: false } : endedOf[visa]),
    ...(Object.fromEntries(given) as Record<string, string | boolean>),
  };
}

/** Whether the list is narrowed beyond those going on. */
export const isNarrowed = (search: DialogueListSearch): boolean =>
  Object.entries(search).some(([name, value]) => name !== 'visa' && value !== undefined);
