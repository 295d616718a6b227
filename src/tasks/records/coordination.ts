import { randomUUID } from 'node:crypto';
import { faultWords } from '../../contract/fault-words';
import { impliedByStatement } from '../../domain/records/conditions';
import type { Fault } from '../../http/invalid-input';
import type { Rows } from '../../register/act';
import {
  fault,
  inserted,
  memberOf,
  one,
  signed,
  updated,
  type Answering,
  type RecordHandler,
  type Settling,
} from './handler';

export const statement: RecordHandler<'statement'> = {
  faults: ({ conditions, mergeWith }, answering) => [
    ...conditionFaults(conditions?.length ?? 0, answering),
    ...mergeFaults(answering.outcome === 'proposes-merge', mergeWith),
  ],
  references: ({ mergeWith }) => one('merge-target', 'mergeWith', mergeWith),
  brings: ({ conditions = [] }, settling) => {
    const id = randomUUID();
    const demands = conditions.map(({ text }) => ({ id: randomUUID(), text }));
    return {
      ...impliedByStatement(demands, settling.task.unit, settling.locked.state),
      rows: [
        statementRow(id, settling),
        inserted(
          'condition',
          demands.map((demand) => ({
            ...demand,
            statement_id: id,
            dialogue_id: settling.locked.dialogueId,
          })),
        ),
      ],
    };
  },
};

/** An outcome with conditions lists them, so that each becomes a task; no other outcome has any. */
function conditionFaults(count: number, { outcome, meaning }: Answering): readonly Fault[] {
  if (!meaning) return [];
  const conditional = outcome === 'supports-on-condition';
  if (conditional === count > 0) return [];
  return conditional
    ? [fault('conditions', 'conditions-required', faultWords.noCondition)]
    : [fault('conditions', 'conditions-against-outcome', faultWords.conditionsOfOutcome)];
}

const mergeFaults = (needed: boolean, mergeWith: string | undefined): readonly Fault[] =>
  needed && mergeWith === undefined ? [fault('mergeWith', 'dialogue-required', faultWords.whichToMerge)] : [];

function statementRow(id: string, settling: Settling): Rows {
  const { locked, task, outcome, reason } = settling;
  return inserted('statement', [
    {
      id,
      dialogue_id: locked.dialogueId,
      unit_id: task.unit,
      round: task.round,
      outcome,
      reason,
      plan_hash: locked.state.plan?.hash ?? null,
      ...signed(settling),
    },
  ]);
}

/** An administration's objection is its statement on an occurrence. */
export const objection: RecordHandler<'objection'> = {
  brings: (_content, settling) => ({ rows: [statementRow(randomUUID(), settling)] }),
};

export const overlapChoice: RecordHandler<'overlap-choice'> = {
  brings: (_content, settling) => {
    const { locked, outcome, reason } = settling;
    const version = locked.state.plan?.version;
    if (version === undefined) return {};
    const key = { dialogue_id: locked.dialogueId, other_id: memberOf(settling), plan_version: version };
    return { rows: [updated('overlap', Object.keys(key), [{ ...key, choice: outcome, reason }])] };
  },
};

export const conditionAnswer: RecordHandler<'condition-answer'> = {
  brings: ({ how }, settling) => {
    const answer = settling.outcome === 'declined' ? 'declined' : 'met';
    const reason = settling.reason ?? how;
    return { rows: [updated('condition', ['id'], [{ id: memberOf(settling), answer, reason }])] };
  },
};

export const coordinationDecision: RecordHandler<'coordination-decision'> = {
  faults: ({ mergeWith }, { outcome }) => mergeFaults(outcome === 'merged', mergeWith),
  references: ({ mergeWith }) => one('merge-target', 'mergeWith', mergeWith),
  // The end refers to the dialogue it goes into.
  brings: ({ mergeWith }, { outcome }) =>
    outcome === 'merged' && mergeWith !== undefined ? { facts: { 'merged-into': mergeWith } } : {},
};
