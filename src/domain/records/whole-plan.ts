import { canonicalJson } from '../lifecycle/canonical-json';
import type { PlanField } from '../lifecycle/definition';

/** What a statement is given on: question, promise, target groups and methods together. Plain JSON. */
export interface WholePlan {
  readonly purpose: string;
  readonly question: string;
  readonly areas: readonly string[];
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly influenceLevel: number;
  readonly decidingCommittee?: string | undefined;
  readonly groups: readonly string[];
  readonly methods: readonly { readonly method: string; readonly principle: string }[];
  readonly activities: readonly PlannedActivity[];
  readonly boardDate?: string | undefined;
  readonly collectionBegins?: string | undefined;
  readonly collectionEnds?: string | undefined;
  readonly decisionDate?: string | undefined;
  readonly seasonEnds?: string | undefined;
  readonly evaluationTier: string;
  readonly affectedAdministrations: readonly string[];
  readonly receivers?: readonly string[] | undefined;
  readonly publishResults?: boolean | undefined;
  readonly committeeDecides?: boolean | undefined;
}

export interface PlannedActivity {
  readonly id?: string | undefined;
  readonly title: string;
  readonly method: string;
  readonly day: string;
  readonly place?: string | undefined;
}

/** What of a plan each field other answers may rest on consists of; an activity's day and place are not its method. */
const parts: Record<PlanField, (plan: WholePlan) => unknown> = {
  question: ({ question, purpose }) => [question, purpose],
  'influence-level': ({ influenceLevel, decidingCommittee }) => [influenceLevel, decidingCommittee ?? null],
  area: ({ areas }) => [...areas].sort(),
  period: (plan) => [
    plan.periodFrom,
    plan.periodTo,
    plan.collectionBegins ?? null,
    plan.collectionEnds ?? null,
  ],
  'target-groups': ({ groups }) => [...groups].sort(),
  methods: ({ methods, activities }) => [
    methods.map(({ method, principle }) => [method, principle]),
    activities.map(({ title, method }) => [title, method]),
  ],
};

const planFields = Object.keys(parts) as readonly PlanField[];

/** The fields other answers may rest on that differ; of a first plan, all of them. */
export function changedFields(before: WholePlan | null, after: WholePlan): readonly PlanField[] {
  if (before === null) return planFields;
  return planFields.filter(
    (field) => canonicalJson(parts[field](before)) !== canonicalJson(parts[field](after)),
  );
}

export interface Difference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** For lists: what came and what went. */
  readonly added?: readonly unknown[];
  readonly removed?: readonly unknown[];
}

/** Field by field, as a reader compares two versions. */
export function differences(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((field) => {
    const [was, is] = [before[field] ?? null, after[field] ?? null];
    if (canonicalJson(was) === canonicalJson(is)) return [];
    return [{ field, before: was, after: is, ...membersOf(was, is) }];
  });
}

function membersOf(before: unknown, after: unknown): Pick<Difference, 'added' | 'removed'> {
  if (!Array.isArray(before) || !Array.isArray(after)) return {};
  return { added: without(after, before), removed: without(before, after) };
}

function without(items: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  const known = new Set(others.map((other) => canonicalJson(other)));
  return items.filter((item) => !known.has(canonicalJson(item)));
}
