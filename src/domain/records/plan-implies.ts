import type { Organisation } from '../lifecycle/command';
import type { LifecycleDefinition } from '../lifecycle/definition';
import type { DialogueState, FactChanges, Member } from '../lifecycle/state';
import { stepsOf } from '../lifecycle/steps';
import { given, joined, type Implied } from './implied';
import type { PlannedActivity, WholePlan } from './whole-plan';

/** What the register of the organisation and the other dialogues say of a plan: rules 3 and 4. */
export interface Surrounding {
  /** Beside those the lead has chosen. */
  readonly affected: readonly Member[];
  readonly overlaps: readonly Member[];
}

/** The dialogue it is the plan of. */
export interface Planned {
  readonly definition: LifecycleDefinition;
  readonly state: Pick<DialogueState, 'owner'>;
  readonly organisation: Organisation;
  /** What was stated before it: a fact that rested on what it no longer says holds no longer. */
  readonly before?: Partial<WholePlan>;
}

/** Dates the clocks run by, and everybody who is to be asked because of the plan. */
export function impliedByPlan(
  plan: WholePlan,
  { affected, overlaps }: Surrounding,
  { definition, state: { owner }, organisation, before = {} }: Planned,
): Implied {
  const were = factsOf(before, organisation);
  const all = joined(chosen(plan.affectedAdministrations), affected);
  return {
    question: plan.question,
    facts: { ...noLonger(were), ...factsOf(plan, organisation) },
    sets: {
      'affected-administrations': all,
      overlaps,
      activities: plan.activities.map((activity) => memberOf(activity, owner)),
      receivers: receiversOf(plan, definition, { affected: all, owner }),
    },
  };
}

const chosen = (units: readonly string[]): readonly Member[] =>
  units.map((unit) => ({ id: unit, unit, grounds: ['chosen'] }));

const noLonger = (facts: FactChanges): FactChanges =>
  Object.fromEntries(Object.keys(facts).map((name) => [name, null]));

function factsOf(plan: Partial<WholePlan>, { administrationOf }: Organisation): FactChanges {
  const committee = plan.decidingCommittee;
  return given({
    'board-date': plan.boardDate,
    'collection-begins': plan.collectionBegins,
    'collection-ends': plan.collectionEnds,
    'decision-date': plan.decisionDate,
    'influence-level': plan.influenceLevel,
    'evaluation-tier': plan.evaluationTier,
    'season-ends': plan.seasonEnds,
    'publish-results': plan.publishResults,
    'committee-decides': plan.committeeDecides,
    'deciding-committee': committee,
    'deciding-administration': committee === undefined ? undefined : administrationOf[committee],
  });
}

function memberOf({ id, day }: PlannedActivity, unit: string): Member {
  if (id === undefined) throw new Error('An activity has its id before it is planned');
  return { id, unit, due: day };
}

/**
 * Those the plan names; where it names none, everybody who was asked. The deciding committee is one of them where
 * committees receive at all; a brukardialog's result goes to the service's own management.
 */
function receiversOf(
  { receivers, decidingCommittee }: WholePlan,
  definition: LifecycleDefinition,
  { affected, owner }: { readonly affected: readonly Member[]; readonly owner: string },
): readonly Member[] {
  const amongCommittees = stepsOf(definition).some(
    ({ each, by }) => each === 'receivers' && by.some(({ role }) => role === 'committee'),
  );
  const named = receivers ?? (amongCommittees ? affected.map(({ unit }) => unit) : [owner]);
  const committee = amongCommittees && decidingCommittee !== undefined ? [decidingCommittee] : [];
  return joined([...named, ...committee].map((unit) => ({ id: unit, unit })));
}

/**
 * The deciding committee is known before the plan is: its contact answers whether the question can be influenced. Stated
 * anew without one, there is none.
 */
export function impliedByInfluence(
  { influenceLevel, decidingCommittee }: Pick<WholePlan, 'influenceLevel' | 'decidingCommittee'>,
  { administrationOf }: Organisation,
): Implied {
  return {
    facts: {
      'influence-level': influenceLevel,
      'deciding-committee': decidingCommittee ?? null,
      'deciding-administration':
        decidingCommittee === undefined ? null : (administrationOf[decidingCommittee] ?? null),
    },
  };
}
