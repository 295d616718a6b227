export type PlanFields = Readonly<Record<string, unknown>>;

/** Where the whole plan is put together from; null: there is none. */
export interface PlanSources {
  /** The plan of the concept that this dialogue is an occurrence of. */
  readonly concept: PlanFields | null;
  /** The version in force, whole. */
  readonly current: PlanFields | null;
  /** What has been stated since then, newest last. */
  readonly records: readonly { readonly kind: string; readonly content: PlanFields }[];
}

/** Fields of a concept's plan that are the concept's own and not its occurrences'. */
const ofConcept = new Set([
  'activities',
  'boardDate',
  'collectionBegins',
  'collectionEnds',
  'decisionDate',
  'seasonEnds',
]);

/** What is known of a plan. A version is without what was taken out of it: the concept does not give that back. */
export function statedPlan({ concept, current, records }: PlanSources): PlanFields {
  const known: PlanFields[] = [current ?? inherited(concept ?? {}), ...records.map(saidBy)];
  return standing(Object.assign({}, ...known) as PlanFields);
}

/** Without what has been taken out. */
export const standing = (fields: PlanFields): PlanFields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

const inherited = (concept: PlanFields): PlanFields =>
  Object.fromEntries(Object.entries(concept).filter(([field]) => !ofConcept.has(field)));

/** Influence stated anew without a committee: there is none. */
const saidBy = ({ kind, content }: PlanSources['records'][number]): PlanFields =>
  kind === 'influence' ? { decidingCommittee: null, ...content } : content;
