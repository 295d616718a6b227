import { askingFor, dialogueListSearch, isNarrowed } from './dialogue-list-search';

const CONCEPT = '0b9c6a0e-6a63-4c0b-9d52-3a4f0f5b1a11';

describe('the address of the list of dialogues', () => {
  it('keeps what makes sense', () => {
    const search = {
      visa: 'alla',
      mina: true,
      skede: 'plan',
      agare: 'socialforvaltningen',
      med: 'brukardialog',
      form: 'punktdialog',
      omrade: 'vega',
      koncept: CONCEPT,
      q: 'torget',
    };
    expect(dialogueListSearch(search)).toEqual(search);
  });

  it('leaves out what does not', () => {
    const search = { visa: 'x', mina: 'ja', skede: ' ', med: 'alla', form: 3, koncept: '1', q: '', page: 2 };
    expect(dialogueListSearch(search)).toEqual({});
  });

  it('takes a number for the word it is', () => {
    expect(dialogueListSearch({ q: 2026 })).toEqual({ q: '2026' });
  });
});

describe('what is asked of the API', () => {
  it('is those going on, unless it says otherwise', () => {
    expect(askingFor({})).toEqual({ ended: false });
    expect(askingFor({ visa: 'avslutade' })).toEqual({ ended: true });
    expect(askingFor({ visa: 'alla', q: 'torget' })).toEqual({ q: 'torget' });
  });

  it('names each filter as the API does', () => {
    expect(
      askingFor({
        mina: true,
        skede: 'plan',
        agare: 'ksf',
        med: 'brukardialog',
        omrade: 'vega',
        koncept: CONCEPT,
      }),
    ).toEqual({
      ended: false,
      mine: true,
      phase: 'plan',
      owner: 'ksf',
      who: 'brukardialog',
      area: 'vega',
      concept: CONCEPT,
    });
  });
});

describe('a narrowed list', () => {
  it('is one with a filter; to see the ended ones is none', () => {
    expect(isNarrowed({ visa: 'avslutade' })).toBe(false);
    expect(isNarrowed({ mina: true })).toBe(true);
  });
});
