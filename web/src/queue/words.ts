import type { TFunction } from 'i18next';
import type { TaskItem } from '../../../src/contract/task';
import { dayInMargin, shortDay } from '../dates/dates';
import { askedBy, isRole } from '../task/asked';
import { titled } from '../text/titled';
import { nearestAndLast, whatHappens, type Consequence } from './consequence';

type Words = TFunction<'queue'>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Those a task waits for, by their roles. */
export const askedWords = ({ asked }: Pick<TaskItem, 'asked'>): string =>
  [...new Set(asked.map((key) => small(askedBy(key).title)))].join(', ');

/** Under the title of a row: as whom it is mine. */
export function whyShort(item: TaskItem, namesUnit: boolean, t: Words): string {
  const [reason] = item.why;
  if (reason === undefined) return t('notMine', { roles: askedWords(item) });
  if (reason.asDeputy) return t('deputyFor', { name: reason.holder.name });
  const role = titled(reason.roleTitle);
  return namesUnit ? t('whyMine', { role, unit: reason.unit.name }) : role;
}

/** The same in whole sentences, every reason. */
export function whyLong(item: TaskItem, t: Words): readonly string[] {
  if (item.why.length === 0) return [t('whyUnit', { roles: askedWords(item), unit: item.unit.name })];
  return item.why.map(({ roleTitle, unit, holder, asDeputy }) =>
    t(asDeputy ? 'whyDeputy' : 'whyOwn', {
      role: small(titled(roleTitle)),
      unit: unit.name,
      name: holder.name,
    }),
  );
}

function whatFollows({ kind, to }: Consequence, t: Words): string {
  if (kind === 'reminded') return t('stepReminded');
  if (kind === 'escalated') return t('stepEscalated', { to: to !== null && isRole(to) ? t(`to.${to}`) : '' });
  const as = to === 'no-answer' || to === 'no-objection' ? to : 'other';
  return t('stepCountsAs', { as: t(`silence.${as}`) });
}

function whenCounted(workingDays: number, t: Words): string {
  if (workingDays === 0) return t('stepOnDue');
  return workingDays > 0
    ? t('stepAfter', { count: workingDays })
    : t('stepBefore', { count: Math.abs(workingDays) });
}

const whenWords = ({ on, workingDays }: Consequence, t: Words): string =>
  on === null ? whenCounted(workingDays, t) : shortDay(on);

/** One sentence: what happens if nobody does anything. */
export function consequenceWords({ otherwise, pausedUntil }: TaskItem, t: Words): string {
  if (pausedUntil !== null) return t('paused', { day: shortDay(pausedUntil) });
  const steps = nearestAndLast(otherwise);
  if (steps.length === 0) return t('nothingHappens');
  const parts = steps.map((step) => t('on', { what: whatFollows(step, t), when: whenWords(step, t) }));
  return capital(parts.map(small).join(', '));
}

export interface TimelineStep {
  readonly key: string;
  /** In the margin. */
  readonly when: string;
  readonly what: string;
  readonly state: 'done' | 'here' | 'late' | 'future';
}

/** From when it was asked until the last thing that happens by itself. */
export function timelineOf(item: TaskItem, today: string, t: Words): readonly TimelineStep[] {
  const { since, due, overdue } = item;
  const otherwise = whatHappens(item.otherwise);
  const before = otherwise.filter(({ workingDays }) => workingDays < 0);
  const after = otherwise.filter(({ workingDays }) => workingDays >= 0);
  const step = (each: Consequence): TimelineStep => ({
    key: `${each.kind}${String(each.workingDays)}`,
    when: marginOf(each, today, t),
    what: whatFollows(each, t),
    state: 'future',
  });
  return [
    { key: 'asked', when: dayInMargin(since), what: t('stepAsked'), state: 'done' },
    ...before.map(step),
    ...(due === null
      ? []
      : [
          {
            key: 'due',
            when: due === today ? t('stepNow') : dayInMargin(due),
            what: t('stepDue'),
            state: overdue ? ('late' as const) : ('here' as const),
          },
        ]),
    ...after.map(step),
  ];
}

function marginOf({ on, workingDays }: Consequence, today: string, t: Words): string {
  if (on === null) return whenCounted(workingDays, t);
  return on === today ? t('stepNow') : dayInMargin(on);
}
