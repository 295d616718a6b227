import i18next from 'i18next';
import { faultWords } from '../../../src/contract/fault-words';
import { form as english } from '../text/en/form';
import { form as swedish } from '../text/sv/form';
import { inOwnLanguage } from './own-language';

beforeAll(() => i18next.init({ lng: 'en', resources: { en: { form: english }, sv: { form: swedish } } }));

describe("the contract's own sentences", () => {
  it.each(Object.values(faultWords))('are English for who reads English: %s', async (sentence) => {
    await i18next.changeLanguage('en');
    expect(inOwnLanguage(sentence)).not.toBe(sentence);
    await i18next.changeLanguage('sv');
    expect(inOwnLanguage(sentence)).toBe(sentence);
  });

  it('leave what others say as it is', () => {
    expect(inOwnLanguage('Write this in the right form')).toBe('Write this in the right form');
  });

  it('are each another', () => {
    expect(new Set(Object.values(faultWords)).size).toBe(Object.keys(faultWords).length);
  });
});
