import { randomUUID } from 'node:crypto';
import { faultWords } from '../../contract/fault-words';
import { impliedByDecision } from '../../domain/records/commitments';
import type { Fault } from '../../http/invalid-input';
import { decisionRow, sectionFaults } from './committee-decision';
import { fault, inserted, replaced, signed, type Answering, type RecordHandler } from './handler';

/** Prepared here; the driver publishes it at most once and says when it is out. */
export const publication: RecordHandler<'publication'> = {
  brings: ({ title, summary, body }, { locked }) => ({
    rows: [
      inserted('publication', [
        {
          id: randomUUID(),
          dialogue_id: locked.dialogueId,
          kind: 'result',
          title,
          body: `${summary}\n\n${body}`,
          language: 'sv',
          status: 'preparing',
          at: locked.now,
        },
      ]),
    ],
  }),
};

export const reception: RecordHandler<'reception'> = {
  brings: ({ use }, settling) => ({
    rows: [
      replaced(
        'reception',
        ['dialogue_id', 'unit_id'],
        [{ dialogue_id: settling.locked.dialogueId, unit_id: settling.task.unit, use, ...signed(settling) }],
      ),
    ],
  }),
};

export const decision: RecordHandler<'decision'> = {
  faults: (content, answering) => [
    ...sectionFaults(content, answering),
    ...commitmentFaults(content.commitments ?? [], content.decidedOn, answering),
  ],
  references: ({ commitments = [] }) =>
    commitments.map(({ ownerUnit }, at) => ({
      kind: 'administration-or-committee',
      id: ownerUnit,
      path: `commitments.${at}.ownerUnit`,
    })),
  brings: (content, settling) => {
    const decisionId = randomUUID();
    const promised = (content.commitments ?? []).map((each) => ({ ...each, id: randomUUID() }));
    return {
      ...impliedByDecision(content.decidedOn, promised),
      rows: [
        decisionRow(decisionId, 'decision', content, settling),
        inserted(
          'commitment',
          promised.map(({ id, what, ownerUnit, due }) => ({
            id,
            dialogue_id: settling.locked.dialogueId,
            decision_id: decisionId,
            what,
            owner_id: ownerUnit,
            due,
            status: 'promised',
          })),
        ),
      ],
    };
  },
};

function commitmentFaults(
  commitments: readonly { readonly due: string }[],
  decidedOn: string,
  { outcome }: Answering,
): readonly Fault[] {
  const early = commitments.flatMap(({ due }, at) =>
    due < decidedOn
      ? [fault(`commitments.${at}.due`, 'due-before-decision', faultWords.dueBeforeDecision)]
      : [],
  );
  if (outcome === 'commitments' && commitments.length === 0)
    return [fault('commitments', 'commitments-required', faultWords.noCommitment)];
  if (outcome === 'none' && commitments.length > 0)
    return [fault('commitments', 'commitments-against-outcome', faultWords.outcomeIsNoCommitments)];
  return early;
}
