import { shortDay } from '../dates/dates';
import type { Words } from './use-words';

/** `sedan mån 9 nov, 11 arbetsdagar`: waiting is said with the day it began. */
export const sinceWord = (day: string, workingDays: number, t: Words): string =>
  workingDays === 0
    ? t('sinceToday')
    : t('since', { day: shortDay(day), days: t('ui:workingDays', { count: workingDays }) });
