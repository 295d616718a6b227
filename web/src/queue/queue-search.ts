const views = ['lediga', 'ersattare', 'vilande'] as const;
export type View = (typeof views)[number];
const takers = ['jag', 'ingen', 'andra'] as const;
export type Taker = (typeof takers)[number];

/** What the address says about the list: what does not make sense is left out. */
export interface QueueSearch {
  /** A narrower look at what is mine; without it, all of it. */
  readonly vy?: View;
  /** A unit's tasks instead of mine. */
  readonly enhet?: string;
  readonly skede?: string;
  readonly forsenade?: true;
  /** Who has taken it. */
  readonly tagen?: Taker;
  readonly q?: string;
}

const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word | undefined =>
  words.find((word) => word === value);

/** A word that looks like a number comes as one. */
const textOf = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== ''
    ? String(value)
    : undefined;

export function queueSearch({ vy, enhet, skede, forsenade, tagen, q }: Record<string, unknown>): QueueSearch {
  const unit = textOf(enhet);
  const view = unit === undefined ? oneOf(views, vy) : undefined;
  const found = {
    vy: view,
    enhet: unit,
    skede: textOf(skede),
    forsenade: forsenade === true ? (true as const) : undefined,
    tagen: view === 'lediga' ? undefined : oneOf(takers, tagen),
    q: textOf(q),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const claims = { jag: 'me', ingen: 'nobody', andra: 'others' } as const;

const ofView = {
  lediga: { claim: 'nobody' },
  ersattare: { deputy: true },
  vilande: { paused: true },
} as const satisfies Record<View, object>;

/** A question to the API's lists of tasks. */
export interface Asking {
  readonly path: '/tasks' | '/tasks/mine';
  readonly query: Readonly<Record<string, string | boolean>>;
}

export function askingFor({ vy, enhet, skede, forsenade, tagen, q }: QueueSearch): Asking {
  const query = {
    ...(tagen && { claim: claims[tagen] }),
    ...(vy && ofView[vy]),
    ...(skede !== undefined && { phase: skede }),
    ...(forsenade && { overdue: true }),
    ...(q !== undefined && { q }),
  };
  return enhet === undefined
    ? { path: '/tasks/mine', query: { paused: false, ...query } }
    : { path: '/tasks', query: { ...query, unit: enhet } };
}

/** Whether the list is narrowed further than by its tab. */
export const isFiltered = ({ skede, forsenade, tagen, q }: QueueSearch): boolean =>
  skede !== undefined || forsenade === true || tagen !== undefined || q !== undefined;
