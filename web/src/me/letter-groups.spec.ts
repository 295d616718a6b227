import type { OwnLetter } from '../../../src/contract/letter';
import { gistOf, letterGroups } from './letter-groups';

const letter = (id: string, subject: string, at: string): OwnLetter => ({
  ...{ id, subject, at, about: null },
  body: `Hej! ${subject}`,
  dialogue: { id: 'd', number: '2026-001', title: 'Torget' },
});

describe('letters', () => {
  it('that say the same one after the other are one, from the first of them to the last', () => {
    const letters = [
      letter('3', 'Svar har kommit', '2026-11-26T10:02:00Z'),
      letter('2', 'Svar har kommit', '2026-11-26T10:01:00Z'),
      letter('1', 'Du ombeds svara', '2026-11-26T09:00:00Z'),
      letter('0', 'Svar har kommit', '2026-11-25T09:00:00Z'),
    ];
    expect(letterGroups(letters).map(({ letter: { id }, count, from }) => [id, count, from])).toEqual([
      ['3', 2, '2026-11-26T10:01:00Z'],
      ['1', 1, '2026-11-26T09:00:00Z'],
      ['0', 1, '2026-11-25T09:00:00Z'],
    ]);
  });

  it('have a gist, where they are built as letters are', () => {
    const body =
      'Hej Anna!\n\nDet gäller ”Yttrande”.\n\nSvar: Avstyrker.\n\nDu får brevet som projektledare.';
    expect(gistOf({ body })).toBe('Svar: Avstyrker.');
    expect(gistOf({ body: 'Hej Anna!\n\nDialogen är avslutad.\n\nHälsningar' })).toBe('');
  });

  it('of different dialogues are never one', () => {
    const here = letter('1', 'Svar har kommit', '2026-11-26T10:02:00Z');
    const there = { ...here, id: '0', dialogue: { id: 'e', number: '2026-002', title: 'Parken' } };
    expect(letterGroups([here, there])).toHaveLength(2);
  });
});
