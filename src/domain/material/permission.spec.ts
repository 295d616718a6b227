import { punktdialog } from '../definitions/punktdialog';
import { begin } from '../lifecycle/begin';
import type { Authority } from '../lifecycle/command';
import type { Role } from '../lifecycle/role';
import type { DialogueState } from '../lifecycle/state';
import { materialActs, mayWithMaterial, type MaterialAct, type MaterialContext } from './permission';

const circumstances = {
  now: '2026-11-23T08:00:00Z',
  calendar: [],
  organisation: { homes: {}, administrationOf: {} },
};

const as = (role: Role, unit: string, holder = 'p-1'): Authority => ({ role, unit, holder });

function asked(authorities: readonly Authority[], change: Partial<DialogueState> = {}): MaterialContext {
  const leader = { id: 'p-lead', authorities: [as('project-lead', 'owner', 'p-lead')] };
  const { state } = begin(
    punktdialog,
    { owner: 'owner', lead: 'p-lead', definitionHash: 'h' },
    { ...circumstances, actor: leader },
  );
  return {
    definition: punktdialog,
    state: { ...state, ...change },
    context: { ...circumstances, actor: { id: 'p-1', authorities } },
  };
}

const verdict = (
  act: MaterialAct,
  authorities: readonly Authority[],
  change?: Partial<DialogueState>,
): string => {
  const result = mayWithMaterial(asked(authorities, change), act);
  return result.kind === 'permitted' ? 'permitted' : result.refusal.code;
};

describe('who may do what with the material', () => {
  it.each<[MaterialAct, Role, string, string]>([
    ['code', 'analyst', 'elsewhere', 'permitted'],
    ['code', 'project-lead', 'owner', 'not-permitted'],
    ['code', 'registrar', 'owner', 'not-permitted'],
    ['add-contribution', 'administration-contact', 'owner', 'permitted'],
    ['add-contribution', 'administration-contact', 'elsewhere', 'not-permitted'],
    ['add-contribution', 'resident', 'owner', 'not-permitted'],
    ['read-file', 'registrar', 'elsewhere', 'permitted'],
    ['read-file', 'communicator', 'elsewhere', 'not-permitted'],
    ['withdraw-publication', 'communicator', 'elsewhere', 'permitted'],
    ['withdraw-publication', 'analyst', 'elsewhere', 'not-permitted'],
  ])('%s as %s of %s is %s', (act, role, unit, expected) => {
    expect(verdict(act, [as(role, unit)])).toBe(expected);
  });

  it('the lead may do everything, also through a deputy', () => {
    const acts = Object.keys(materialActs) as MaterialAct[];
    const deputy = [as('project-lead', 'owner', 'p-lead')];
    expect(acts.filter((act) => verdict(act, deputy) !== 'permitted')).toEqual([]);
  });

  it('nobody with a conflict of interest may', () => {
    expect(verdict('code', [as('analyst', 'any')], { conflicts: ['p-1'] })).toBe('conflict-of-interest');
  });

  it('after the end what comes in is received, and nothing is worked on', () => {
    const ended = { ended: 'archived' };
    expect(verdict('add-contribution', [as('registrar', 'any')], ended)).toBe('permitted');
    expect(verdict('code', [as('analyst', 'any')], ended)).toBe('ended');
  });

  it('after the end nothing more is collected: a file is no more brought in than a data set is added', () => {
    const ended = { ended: 'archived' };
    expect(verdict('import-contributions', [as('data-steward', 'any')], ended)).toBe('ended');
    expect(verdict('register-data-set', [as('data-steward', 'any')], ended)).toBe('ended');
  });

  it('a refusal names the rule and those it names', () => {
    expect(mayWithMaterial(asked([]), 'code')).toEqual({
      kind: 'refused',
      refusal: {
        code: 'not-permitted',
        rule: `${punktdialog.id}@${String(punktdialog.version)}/material/code: analyst@any | project-lead@lead`,
      },
    });
  });
});
