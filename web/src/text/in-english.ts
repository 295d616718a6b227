import { faultWords } from '../../../src/contract/fault-words';
import { filledIn } from '../../../src/contract/naming-words';
import { refusals } from './en/refusals';
import type { OtherLanguage } from './own-language';
import { titled } from './titled';

const { titles, naming } = refusals;

const sentences: ReadonlyMap<string, string> = new Map(
  Object.entries(faultWords).map(([name, sentence]) => [
    sentence,
    refusals.faults[name as keyof typeof faultWords],
  ]),
);

const wordIn = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;

export const inEnglish: OtherLanguage = {
  sentence: (sentence) => sentences.get(sentence),
  naming: ({ says = '', params = {} }) => {
    const sentence = wordIn(naming, says);
    const { role } = params;
    return sentence && filledIn(sentence, { ...params, ...(role !== undefined && { role: roleWord(role) }) });
  },
  title: (code) => wordIn(titles, code),
};

/** Within a sentence, as it comes. */
function roleWord(role: string): string {
  const title = `${role.charAt(0).toLocaleUpperCase('sv')}${role.slice(1)}`;
  return titled(title).toLocaleLowerCase('sv');
}
