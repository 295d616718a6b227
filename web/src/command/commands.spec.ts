import type { Me } from '../../../src/contract/me';
import { commandsFor, matches } from './commands';

const holding = (...roles: string[]): Me =>
  ({ authorities: roles.map((role) => ({ role })) }) as unknown as Me;

describe('the command menu', () => {
  it('finds by the beginnings of words, in any order and without accents', () => {
    expect(matches('Växla ljust och mörkt', 'mork vax')).toBe(true);
    expect(matches('Växla ljust och mörkt', 'örkt')).toBe(false);
    expect(matches('Vem gör vad', '')).toBe(true);
  });

  it('offers to plan a dialogue to those who may begin one', () => {
    const words = (me: Me) => commandsFor(me).map(({ word }) => word);
    expect(words(holding('project-lead'))).toContain('plan');
    expect(words(holding('coordinator'))).toContain('plan');
    expect(words(holding('manager'))).not.toContain('plan');
  });
});
