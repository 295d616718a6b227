import type { z } from 'zod';
import type { wholePlan } from '../../../src/contract/records/planning';
import type { PlanField } from '../../../src/domain/lifecycle/definition';
import type { coordination } from '../text/sv/coordination';

export type PlanContent = Partial<z.output<typeof wholePlan>>;
export type PartName = keyof typeof coordination.fields;

/** How the parts of a plan are read: what its fields hold, as texts one after the other. */
export interface Reading {
  readonly area: (id: string) => string;
  readonly group: (id: string) => string;
  readonly unit: (id: string) => string;
  readonly day: (day: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly yesNo: (value: boolean) => string;
  readonly level: (level: number) => string;
  readonly kronor: (amount: number) => string;
  readonly language: (code: string) => string;
}

interface Part {
  readonly name: PartName;
  /** What of a plan answers rest on it belongs to, and which part of it, if not all. */
  readonly field?: PlanField;
  readonly rests?: (plan: PlanContent) => unknown;
  readonly texts: (plan: PlanContent, reading: Reading) => readonly (string | undefined)[];
}

/** Parts that are said as they stand. */
type Plain = {
  [Name in PartName & keyof PlanContent]: PlanContent[Name] extends string | number | undefined
    ? Name
    : never;
}[PartName & keyof PlanContent];

const own = (name: Plain): Part => ({
  name,
  texts: ({ [name]: value }) => [value === undefined ? undefined : String(value)],
});

const day = (name: 'boardDate' | 'decisionDate' | 'seasonEnds'): Part => ({
  ...own(name),
  texts: ({ [name]: value }, { day: shown }) => [value && shown(value)],
});

const truth = (name: 'publishResults' | 'committeeDecides'): Part => ({
  name,
  texts: ({ [name]: value }, { yesNo }) => [value === undefined ? undefined : yesNo(value)],
});

const spanOf = ({ span }: Reading, from: string | undefined, to: string | undefined): string | undefined =>
  from !== undefined && to !== undefined ? span(from, to) : (from ?? to);

/** In the order a reader asks for them: what those who answer rest on first. */
export const planParts: readonly Part[] = [
  { ...own('question'), field: 'question' },
  { ...own('purpose'), field: 'question' },
  {
    name: 'areas',
    field: 'area',
    texts: ({ areas = [] }, { area }) => areas.map(area),
  },
  {
    name: 'period',
    field: 'period',
    texts: ({ periodFrom, periodTo }, reading) => [spanOf(reading, periodFrom, periodTo)],
  },
  {
    name: 'collection',
    field: 'period',
    texts: ({ collectionBegins, collectionEnds }, reading) => [
      spanOf(reading, collectionBegins, collectionEnds),
    ],
  },
  {
    name: 'groups',
    field: 'target-groups',
    texts: ({ groups = [] }, { group }) => groups.map(group),
  },
  {
    name: 'methods',
    field: 'methods',
    texts: ({ methods = [] }) => methods.map(({ method }) => method),
  },
  {
    name: 'activities',
    // Its day and its place are not its method.
    field: 'methods',
    rests: ({ activities = [] }) => activities.map(({ title, method }) => [title, method]),
    texts: ({ activities = [] }, reading) =>
      activities.map(({ title, day: on, place }) =>
        [title, reading.day(on), place].filter((part) => part !== undefined).join(', '),
      ),
  },
  {
    name: 'influenceLevel',
    field: 'influence-level',
    texts: ({ influenceLevel }, { level }) => [
      influenceLevel === undefined ? undefined : level(influenceLevel),
    ],
  },
  own('canBeInfluenced'),
  own('cannotBeInfluenced'),
  own('decidesAfterwards'),
  {
    ...own('decidingCommittee'),
    field: 'influence-level',
    texts: ({ decidingCommittee }, { unit }) => [decidingCommittee && unit(decidingCommittee)],
  },
  own('missing'),
  own('measures'),
  {
    name: 'population',
    texts: ({ population }) => [population?.description],
  },
  day('boardDate'),
  day('decisionDate'),
  day('seasonEnds'),
  own('hours'),
  {
    name: 'cost',
    texts: ({ cost }, { kronor }) => [cost === undefined ? undefined : kronor(cost)],
  },
  own('evaluationTier'),
  {
    name: 'dataPlan',
    texts: ({ dataPlan }, { unit }) =>
      dataPlan ? [dataPlan.collected, dataPlan.personalData, unit(dataPlan.keeper)] : [],
  },
  own('feedbackPlan'),
  {
    name: 'languages',
    texts: ({ languages = [] }, { language }) => languages.map(language),
  },
  {
    name: 'affectedAdministrations',
    texts: ({ affectedAdministrations = [] }, { unit }) => affectedAdministrations.map(unit),
  },
  {
    name: 'receivers',
    texts: ({ receivers = [] }, { unit }) => receivers.map(unit),
  },
  truth('publishResults'),
  truth('committeeDecides'),
];

export interface ShownPiece {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

export interface ShownChange {
  readonly name: PartName;
  /** The reader's answer rests on it. */
  readonly asked: boolean;
  readonly pieces: readonly ShownPiece[];
}

const present = (texts: readonly (string | undefined)[]): readonly string[] =>
  texts.filter((text): text is string => text !== undefined && text !== '');

/** Part by part what differs: what went, what came, and what stands beside it. `restsOn`: what the reader answers on. */
export function shownChanges(
  before: PlanContent,
  after: PlanContent,
  { reading, restsOn }: { readonly reading: Reading; readonly restsOn: readonly string[] },
): readonly ShownChange[] {
  const asks = ({ field, rests }: Part): boolean =>
    field !== undefined &&
    restsOn.includes(field) &&
    (rests === undefined || JSON.stringify(rests(before)) !== JSON.stringify(rests(after)));
  return planParts.flatMap((part) => {
    const [was, is] = [present(part.texts(before, reading)), present(part.texts(after, reading))];
    const pieces: readonly ShownPiece[] = [
      ...was.map((text) => ({ kind: is.includes(text) ? 'kept' : 'removed', text }) as const),
      ...is.filter((text) => !was.includes(text)).map((text) => ({ kind: 'added', text }) as const),
    ];
    return pieces.some(({ kind }) => kind !== 'kept') ? [{ name: part.name, asked: asks(part), pieces }] : [];
  });
}

/** What an answer rests on, for who is asked on these grounds: `*` stands for grounds the step does not name. */
export function restsOnFor(
  restsOn: Readonly<Record<string, readonly string[]>> | null,
  grounds: readonly string[],
): readonly string[] {
  const named = grounds.filter((ground) => restsOn?.[ground] !== undefined);
  return (named.length > 0 ? named : ['*']).flatMap((ground) => restsOn?.[ground] ?? []);
}
