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
  it.each<[MaterialAct, string, string, string, string]>([
    ['code', 'analyst', 'elsewhere', 'p-1', 'may'],
    ['code', 'project-lead', 'owner', 'p-1', 'others'],
    ['code', 'project-lead', 'owner', 'p-lead', 'may'],
    ['code', 'registrar', 'owner', 'p-1', 'others'],
    ['add-contribution', 'administration-contact', 'owner', 'p-1', 'may'],
    ['add-contribution', 'administration-contact', 'elsewhere', 'p-1', 'others'],
    ['read-file', 'registrar', 'elsewhere', 'p-1', 'may'],
  ])('%s as %s of %s held by %s: %s', (act, role, unit, holder, expected) => {
    expect(materialRight(holding(role, unit, holder), dialogue, act).kind).toBe(expected);
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
