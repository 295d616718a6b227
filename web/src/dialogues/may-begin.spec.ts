import type { Me } from '../../../src/contract/me';
import type { OrganisationAt } from '../../../src/contract/organisation';
import { leadIn, mayBegin, ownersFor } from './may-begin';

const holding = (
  ...held: readonly (readonly [role: string, unit: string, holder: string, asDeputy?: boolean])[]
): Me =>
  ({
    authorities: held.map(([role, unit, holder, asDeputy = false]) => ({ role, unit, holder, asDeputy })),
  }) as Me;

const units = [
  { id: 'social', kind: 'administration' },
  { id: 'stadsbyggnad', kind: 'administration' },
  { id: 'strategisk', kind: 'unit' },
] as OrganisationAt['units'];

const idsFor = (me: Me): readonly string[] => ownersFor(me, units).map(({ id }) => id);

describe('who may begin a dialogue', () => {
  it('is a project lead for the own administration', () => {
    const me = holding(['project-lead', 'social', 'ulla'], ['project-lead', 'strategisk', 'ulla']);
    expect(mayBegin(me)).toBe(true);
    expect(idsFor(me)).toEqual(['social']);
  });

  it('is the coordinator for any administration', () => {
    expect(idsFor(holding(['coordinator', 'strategisk', 'sara']))).toEqual(['social', 'stadsbyggnad']);
  });

  it('is nobody else', () => {
    const me = holding(['manager', 'social', 'eva']);
    expect(mayBegin(me)).toBe(false);
    expect(idsFor(me)).toEqual([]);
  });
});

describe('who is proposed to lead it', () => {
  it('is the one who begins it', () => {
    const me = holding(['project-lead', 'social', 'omar', true], ['project-lead', 'social', 'ulla']);
    expect(leadIn(me, 'social')).toBe('ulla');
  });

  it('is the one whose deputy begins it', () => {
    expect(leadIn(holding(['project-lead', 'social', 'omar', true]), 'social')).toBe('omar');
  });

  it('is nobody when the one who begins it leads nothing there', () => {
    expect(leadIn(holding(['coordinator', 'strategisk', 'sara']), 'social')).toBe('');
  });
});
