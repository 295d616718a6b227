import i18next from 'i18next';
import { faultWords } from '../../../src/contract/fault-words';

type Name = keyof typeof faultWords;

const names = new Map(
  Object.entries(faultWords).map(([name, sentence]) => [sentence as string, name as Name]),
);

/** The contract's own sentences are Swedish, whoever judges by it: here in the reader's language. Others stay as they are. */
export function inOwnLanguage(sentence: string): string {
  const name = names.get(sentence);
  return name === undefined ? sentence : i18next.t(`form:faults.${name}`);
}
