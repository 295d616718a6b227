import { randomUUID } from 'node:crypto';
import { faultWords } from '../../contract/fault-words';
import { naming } from '../../contract/naming-words';
import { reviewOf } from '../../domain/records/commitments';
import { fault, inserted, memberOf, replaced, signed, updated, type RecordHandler } from './handler';

/** The tier is the definition's, or the plan's promise of how thoroughly we look back. */
export const evaluation: RecordHandler<'evaluation'> = {
  faultsNow: ({ tier }, { locked, step }) => {
    const planned = step.tier ?? locked.state.facts['evaluation-tier'];
    return planned === undefined || planned === tier
      ? []
      : [{ path: 'tier', code: 'other-tier', ...naming('otherTier', { tier: String(planned) }) }];
  },
  brings: (content, settling) => {
    const { tier, informativity, inclusion, influence } = content;
    const row = { tier, informativity, inclusion, influence, content, ...signed(settling) };
    return {
      rows: [replaced('evaluation', ['dialogue_id'], [{ dialogue_id: settling.locked.dialogueId, ...row }])],
    };
  },
};

export const commitmentReview: RecordHandler<'commitment-review'> = {
  faults: ({ evidence, newDate }, { outcome }) => {
    if (outcome === 'fulfilled' && evidence === undefined)
      return [fault('evidence', 'evidence-required', faultWords.evidence)];
    if (outcome === 'late' && newDate === undefined)
      return [fault('newDate', 'date-required', faultWords.newDay)];
    return [];
  },
  brings: ({ evidence, newDate }, settling) => {
    const { commitmentId, months } = reviewOf(memberOf(settling));
    const { outcome } = settling;
    return {
      rows: [
        replaced(
          'commitment_review',
          ['commitment_id', 'months'],
          [
            {
              commitment_id: commitmentId,
              months,
              outcome,
              evidence: evidence ?? settling.reason,
              new_date: newDate ?? null,
              ...signed(settling),
            },
          ],
        ),
        updated(
          'commitment',
          ['id'],
          [{ id: commitmentId, status: outcome, ...(newDate === undefined ? {} : { due: newDate }) }],
        ),
      ],
    };
  },
};

export const lessons: RecordHandler<'lessons'> = {
  brings: ({ reuse, avoid }, { locked }) => {
    const row = (kind: string) => (text: string) => ({
      id: randomUUID(),
      dialogue_id: locked.dialogueId,
      kind,
      text,
      at: locked.now,
    });
    return { rows: [inserted('lesson', [...reuse.map(row('reuse')), ...avoid.map(row('avoid'))])] };
  },
};
