import { randomUUID } from 'node:crypto';
import { inserted, listed, signed, type RecordHandler } from './handler';

/** Each round of conclusions is a version of its own; the highest is in force. */
export const conclusions: RecordHandler<'conclusions'> = {
  references: ({ conclusions: all }) =>
    all.flatMap(({ contributionIds }, at) =>
      listed('contribution', `conclusions.${at}.contributionIds`, contributionIds),
    ),
  brings: ({ conclusions: all }, settling) => {
    const numbered = all.map((conclusion, at) => ({ ...conclusion, id: randomUUID(), number: at + 1 }));
    return {
      rows: [
        inserted(
          'conclusion',
          numbered.map(({ id, number, text }) => ({
            id,
            dialogue_id: settling.locked.dialogueId,
            version: settling.task.round,
            number,
            text,
            ...signed(settling),
          })),
        ),
        inserted(
          'conclusion_contribution',
          numbered.flatMap(({ id, contributionIds }) =>
            contributionIds.map((contribution) => ({ conclusion_id: id, contribution_id: contribution })),
          ),
        ),
      ],
    };
  },
};
