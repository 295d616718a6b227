import { faultWords } from '../../../src/contract/fault-words';
import { naming, namingWords, type NamingWord } from '../../../src/contract/naming-words';
import { problemKinds, type ProblemCode } from '../../../src/http/problem';
import { refusals } from './en/refusals';
import { faultInOwnLanguage, inOwnLanguage, readRefusals, titleInOwnLanguage } from './own-language';
import { readNames } from './titled';

beforeEach(() => readRefusals('en'));
afterEach(() => readRefusals('sv'));

describe("the contract's own sentences", () => {
  it.each(Object.values(faultWords))('are English for who reads English: %s', async (sentence) => {
    await readRefusals('en');
    expect(inOwnLanguage(sentence)).not.toBe(sentence);
    await readRefusals('sv');
    expect(inOwnLanguage(sentence)).toBe(sentence);
  });

  it('leave what others say as it is', () => {
    expect(inOwnLanguage('Write this in the right form')).toBe('Write this in the right form');
  });

  it('are each another', () => {
    expect(new Set(Object.values(faultWords)).size).toBe(Object.keys(faultWords).length);
  });
});

describe('what the API says no to', () => {
  it.each(Object.keys(problemKinds) as ProblemCode[])('has an English sentence: %s', async (code) => {
    const { title } = problemKinds[code];
    await readRefusals('en');
    const said = titleInOwnLanguage({ code, title });
    expect(said).not.toBe(title);
    expect(said).toMatch(/^[A-Z].* /);
    await readRefusals('sv');
    expect(titleInOwnLanguage({ code, title })).toBe(title);
  });

  it('is said in its own words where its code is unknown', async () => {
    await readRefusals('en');
    expect(titleInOwnLanguage({ code: 'frozen', title: 'Registret är fryst' })).toBe('Registret är fryst');
    expect(titleInOwnLanguage({ code: 'constructor', title: 'Annat' })).toBe('Annat');
  });
});

describe('what names somebody', () => {
  afterEach(() => readNames('sv'));

  it('names them in either language', async () => {
    const { message, says, params } = naming('roleGoesOn', { name: 'Åsa Ek', role: 'projektledare' });
    await readRefusals('sv');
    expect([message, faultInOwnLanguage({ message, says, params })]).toEqual([
      'Åsa Ek är projektledare här',
      'Åsa Ek är projektledare här',
    ]);
    await Promise.all([readRefusals('en'), readNames('en')]);
    expect(faultInOwnLanguage({ message, says, params })).toBe('Åsa Ek is project lead here');
  });

  it('is said in the API’s words where the sentence is unknown', () => {
    expect(faultInOwnLanguage({ message: 'Annat', says: 'somethingNew', params: {} })).toBe('Annat');
  });

  it.each(Object.keys(namingWords) as NamingWord[])('has the same in English: %s', (says) => {
    const named = (sentence: string): readonly string[] => (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted();
    expect(named(refusals.naming[says])).toEqual(named(namingWords[says]));
  });
});
