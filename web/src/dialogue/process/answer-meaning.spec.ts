import { definitions } from '../../../../src/domain/definitions/definitions';
import { stepsOf } from '../../../../src/domain/lifecycle/steps';
import { meaningOf } from './answer-meaning';

/** What each answer to a step means, wherever the step is asked. */
function meaningsOf(step: string): Readonly<Record<string, string>> {
  const found = definitions.flatMap((definition) => stepsOf(definition).filter(({ id }) => id === step));
  return Object.fromEntries(
    found.flatMap(({ outcomes, clock }) => {
      const silence = clock?.silence ? { ...clock.silence, consents: clock.silence.consents === true } : null;
      const asked = {
        silence,
        outcomes: Object.entries(outcomes).map(([id, { approves, reason }]) => ({
          id,
          approves: approves === true,
          reasonRequired: reason === 'required',
        })),
      };
      return asked.outcomes.map(({ id }) => [id, meaningOf(asked, id)]);
    }),
  );
}

describe('an answer', () => {
  it('that does not approve, where another would, is a no', () => {
    expect(meaningsOf('statement')).toEqual({
      supports: 'yes',
      'supports-on-condition': 'yes',
      objects: 'no',
      'proposes-merge': 'no',
      abstains: 'no',
      'no-answer': 'silence',
    });
  });

  it('that silence counts as is a yes only where silence consents', () => {
    expect(meaningsOf('objection')).toEqual({ 'no-objection': 'yes', objection: 'no' });
  });

  it('that must have its reason, where another need not, departs', () => {
    expect(meaningsOf('condition-answer')).toEqual({ accepted: 'yes', declined: 'no' });
    expect(meaningsOf('activity')).toEqual({ held: 'yes', cancelled: 'no' });
    expect(new Set(Object.values(meaningsOf('overlap-choice')))).toEqual(new Set(['yes']));
  });

  it('whose step is not known is a yes', () => {
    expect(meaningOf(undefined, 'objects')).toBe('yes');
  });
});
