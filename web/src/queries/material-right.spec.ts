import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { Me } from '../../../src/contract/me';
import type { MaterialAct } from '../../../src/domain/material/permission';
import { materialRight } from './material-right';

const dialogue = {
  ended: null,
  owner: { id: 'owner', name: '' },
  lead: { id: 'p-lead', name: '' },
} as DialogueDetail;

const holding = (role: string, unit: string, holder = 'p-1'): Me =>
  ({ authorities: [{ role, unit, holder }] }) as unknown as Me;

describe('what a person is offered to do with the material', () => {
  it.each<[MaterialAct, Me, string]>([
    ['code', holding('analyst', 'elsewhere'), 'may'],
    ['code', holding('project-lead', 'owner'), 'others'],
    ['code', holding('project-lead', 'owner', 'p-lead'), 'may'],
    ['code', holding('registrar', 'owner'), 'others'],
    ['add-contribution', holding('administration-contact', 'owner'), 'may'],
    ['add-contribution', holding('administration-contact', 'elsewhere'), 'others'],
    ['read-file', holding('registrar', 'elsewhere'), 'may'],
  ])('%s by one who holds %j: %s', (act, me, expected) => {
    expect(materialRight(me, dialogue, act).kind).toBe(expected);
  });

  it('names the roles that may', () => {
    expect(materialRight(holding('resident', 'x'), dialogue, 'code')).toEqual({
      kind: 'others',
      who: ['Analytiker', 'Projektledare'],
    });
  });

  it('is nothing that is worked on when the dialogue has ended', () => {
    const ended = { ...dialogue, ended: 'archived' };
    expect(materialRight(holding('analyst', 'x'), ended, 'code').kind).toBe('ended');
    expect(materialRight(holding('analyst', 'x'), ended, 'add-contribution').kind).toBe('may');
  });
});
