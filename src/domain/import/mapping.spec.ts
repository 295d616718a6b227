import { absentColumns, guessMapping } from './mapping';

describe('the guess of what the columns hold', () => {
  it.each([
    {
      name: 'a Polis export',
      headers: [
        'timestamp',
        'datetime',
        'comment-id',
        'author-id',
        'agrees',
        'disagrees',
        'moderated',
        'comment-body',
      ],
      guess: { text: 'comment-body', externalId: 'comment-id', saidAt: 'timestamp' },
    },
    {
      name: 'a Swedish survey',
      headers: ['Svarsid', 'Inkom', 'Fritext', 'Ålder', 'Kön', 'Kommundel', 'E-post'],
      guess: {
        text: 'Fritext',
        externalId: 'Svarsid',
        saidAt: 'Inkom',
        age: 'Ålder',
        sex: 'Kön',
        area: 'Kommundel',
      },
    },
    {
      name: 'an English form',
      headers: ['ID', 'Submitted At', 'Comment', 'Age', 'Gender', 'Language', 'Area'],
      guess: {
        text: 'Comment',
        externalId: 'ID',
        saidAt: 'Submitted At',
        age: 'Age',
        sex: 'Gender',
        area: 'Area',
        language: 'Language',
      },
    },
    { name: 'headers that say nothing', headers: ['a', 'b', ''], guess: {} },
    { name: 'letters of two kinds of Unicode', headers: ['A\u030Alder'], guess: { age: 'A\u030Alder' } },
    { name: 'no headers', headers: [], guess: {} },
  ])('fits $name', ({ headers, guess }) => {
    expect(guessMapping(headers)).toEqual(guess);
  });

  it('never takes an address for anything', () => {
    expect(Object.values(guessMapping(['E-post', 'Telefon', 'Personnummer', 'Namn']))).toEqual([]);
  });
});

describe('a mapping', () => {
  it('names the fields whose columns the file lacks', () => {
    expect(absentColumns({ text: 'Fritext', age: 'Ålder', sex: 'Kön' }, ['Fritext', 'Kön'])).toEqual(['age']);
  });
});
