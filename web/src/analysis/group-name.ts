import type { useTranslation } from 'react-i18next';
import type { Group } from '../../../src/domain/representativeness/group';
import { figure } from '../dates/dates';

export type Words = ReturnType<typeof useTranslation<'analysis'>>['t'];

/** `kvinnor 16–24 år` */
export const groupName = (t: Words, { band, sex }: Group): string =>
  t('group', { people: t(`people.${sex}`), band: t(`band.${band}`) });

/** As a sentence begins. */
export const beginning = (words: string): string => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);

/** `kvinnor 0–15 år, män 0–15 år och män 16–24 år` */
export const listed = (names: readonly string[], and: string): string =>
  [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(and);

/** A share as per cent with one decimal: `9,0`. */
export const percent = (share: number | null): string => figure((share ?? 0) * 100, 1);
