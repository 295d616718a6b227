import type { TimelineItem } from '../../../../src/contract/dialogue-history';
import { dayOf, shortDay } from '../../dates/dates';
import { endWord } from '../end-word';
import { aboutTask, type MemberNames } from '../member-names';
import { kindOf, namedIn, wordIn, type EventKind, type Story } from '../story';
import type { Words } from '../use-words';
import { titled } from '../../text/titled';
import { factsSaid } from './facts-said';

/** What a sentence is made with. */
export interface Telling {
  readonly t: Words;
  /** Names of units, by id. */
  readonly units: ReadonlyMap<string, string>;
  /** Titles of steps, by id. */
  readonly steps: ReadonlyMap<string, string>;
  readonly story: Pick<Story, 'tasks'>;
  readonly names: MemberNames;
}

type Params = TimelineItem['sentence']['params'];
type Said = Readonly<Record<string, string>>;
type Saying = (params: Params, telling: Telling) => Said;

/** `Yttrande, Socialförvaltningen`: what is asked, and of whom. */
function taskSaid(params: Params, { story, names }: Telling): Said {
  const task = story.tasks.get(wordIn(params, 'task'));
  if (!task) return { task: titled(wordIn(params, 'title')) };
  const about = aboutTask(task, names);
  const title = titled(task.title);
  return { task: `${about === '' ? title : `${title} (${about})`}, ${task.unit.name}` };
}

const daySaid = (params: Params, name: string): string => {
  const day = wordIn(params, name);
  return day === '' ? '' : shortDay(day);
};

const membersIn = (params: Params): readonly { readonly id: string; readonly unit: string }[] =>
  (params['members'] ?? []) as readonly { readonly id: string; readonly unit: string }[];

/** Units by their names; what has no name of its own by its number. */
function membersSaid(params: Params, { t, units }: Telling): Said {
  const members = membersIn(params);
  const set = wordIn(params, 'set');
  const names = members.map(({ id }) => units.get(id));
  const who = names.every((name) => name !== undefined) && names.length > 0 ? names.join(', ') : '';
  return { set: setWord(set, t), who: who === '' ? t('howMany', { count: members.length }) : who };
}

const sets = [
  'affected-administrations',
  'overlaps',
  'conditions',
  'activities',
  'data-sets',
  'receivers',
  'commitment-reviews',
] as const;

function setWord(set: string, t: Words): string {
  const known = sets.find((each) => each === set);
  return known === undefined ? set : t(`sets.${known}`);
}

const planFields = ['question', 'influence-level', 'area', 'period', 'target-groups', 'methods'] as const;

export const planFieldWords = (fields: readonly string[], t: Words): string =>
  planFields
    .filter((field) => fields.includes(field))
    .map((field) => t(`planFields.${field}`))
    .join(', ');

function becauseSaid(params: Params, telling: Telling): string {
  const { t } = telling;
  const because = wordIn(params, 'because');
  if (because.startsWith('changed:')) {
    const fields = because.slice('changed:'.length).split(',');
    return t('because.changed', {
      fields: planFieldWords(
        fields.map((field) => field.trim()),
        t,
      ),
    });
  }
  if (because === 'ended') return t('because.ended');
  if (because === 'no longer named') return t('because.unnamed');
  const task = telling.story.tasks.get(because);
  return task ? t('because.task', { task: titled(task.title) }) : t('because.back');
}

/**
 * What each kind of event puts into its sentence. A new kind does not compile until it has this and its words in every
 * language.
 */
const sayings: Readonly<Record<EventKind, Saying>> = {
  begun: (params) => ({ owner: namedIn(params, 'owner').name, lead: namedIn(params, 'lead').name }),
  'facts-recorded': (params, telling) => ({ facts: factsSaid(params['facts'], telling) }),
  'members-named': membersSaid,
  'members-added': membersSaid,
  'plan-changed': (params, { t }) => ({
    version: wordIn(params, 'version'),
    fields: planFieldWords((params['fields'] ?? []) as readonly string[], t),
  }),
  'task-opened': (params, telling) => ({
    ...taskSaid(params, telling),
    unit: namedIn(params, 'unit').name,
    title: titled(wordIn(params, 'title')),
    due: daySaid(params, 'due'),
  }),
  'task-settled': (params, telling) => ({
    ...taskSaid(params, telling),
    outcome: titled(wordIn(params, 'outcomeTitle')),
    reason: wordIn(params, 'reason'),
  }),
  'task-skipped': taskSaid,
  'task-voided': (params, telling) => ({
    ...taskSaid(params, telling),
    because: becauseSaid(params, telling),
  }),
  'task-claimed': (params, telling) => ({ ...taskSaid(params, telling), who: namedIn(params, 'by').name }),
  'task-released': taskSaid,
  'task-assigned': (params, telling) => ({ ...taskSaid(params, telling), who: namedIn(params, 'to').name }),
  'task-extended': (params, telling) => ({
    ...taskSaid(params, telling),
    due: daySaid(params, 'due'),
    reason: wordIn(params, 'reason'),
  }),
  'task-rescheduled': (params, telling) => ({ ...taskSaid(params, telling), due: daySaid(params, 'due') }),
  reminded: taskSaid,
  escalated: (params, telling) => ({ ...taskSaid(params, telling), unit: namedIn(params, 'unit').name }),
  'window-opened': (params, { steps }) => ({ step: stepIn(params, steps) }),
  'window-closed': (params, { steps }) => ({ step: stepIn(params, steps) }),
  'phase-entered': (params) => ({ title: titled(wordIn(params, 'title')) }),
  paused: (params) => ({ until: daySaid(params, 'until'), reason: wordIn(params, 'reason') }),
  resumed: (params, { t }) => ({
    days: t('ui:workingDays', { count: Number(wordIn(params, 'workingDays')) }),
  }),
  proposed: (params, { t }) => ({
    title: titled(wordIn(params, 'title')).toLowerCase(),
    about: isId(wordIn(params, 'about')) ? t('otherDialogue') : wordIn(params, 'about'),
    reason: wordIn(params, 'reason'),
  }),
  'handed-over': (params) => ({
    lead: namedIn(params, 'lead').name,
    owner: namedIn(params, 'owner').name,
    reason: wordIn(params, 'reason'),
  }),
  'conflict-declared': (params) => ({
    who: namedIn(params, 'person').name,
    reason: wordIn(params, 'reason'),
  }),
  merged: (params) => ({ reason: wordIn(params, 'reason') }),
  ended: (params, { t }) => ({ as: endWord(wordIn(params, 'as'), t), reason: wordIn(params, 'reason') }),
};

const stepIn = (params: Params, steps: ReadonlyMap<string, string>): string =>
  steps.get(wordIn(params, 'step')) ?? wordIn(params, 'step');

export const isId = (word: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(word);

type Otherwise = 'task-opened' | 'task-settled' | 'plan-changed';

/** Said in another way where something is lacking: a due date, a person who answered, a plan before. */
function otherwiseOf(item: TimelineItem): Otherwise | null {
  const { params } = item.sentence;
  const kind = kindOf(item);
  if (kind === 'task-settled') return item.actor === null ? kind : null;
  if (kind === 'plan-changed') return wordIn(params, 'version') === '1' ? kind : null;
  return kind === 'task-opened' && wordIn(params, 'due') === '' ? kind : null;
}

/** That each sentence is there, its text file says; what it is filled with, the sayings above. */
type Sentence = (key: `sentences.${EventKind}` | `sentencesOtherwise.${Otherwise}`, values: Said) => string;

export interface Told {
  readonly text: string;
  /** Why, as the one who did it wrote. */
  readonly reason: string;
  readonly isLate: boolean;
  /** The record it left, if it left one. */
  readonly record: string | null;
  /** Another dialogue it speaks of. */
  readonly dialogue: string | null;
  readonly day: string;
}

export function told(item: TimelineItem, telling: Telling): Told {
  const kind = kindOf(item);
  const { params } = item.sentence;
  const said = sayings[kind](params, telling);
  const { reason = '', ...values } = said;
  const otherwise = otherwiseOf(item);
  const other = [wordIn(params, 'into'), kind === 'proposed' ? wordIn(params, 'about') : ''].find(isId);
  return {
    text: (telling.t as unknown as Sentence)(
      otherwise ? `sentencesOtherwise.${otherwise}` : `sentences.${kind}`,
      values,
    ),
    reason,
    isLate: params['late'] === true,
    record: (params['record'] as { readonly id: string } | null | undefined)?.id ?? null,
    dialogue: other ?? null,
    day: dayOf(item.at),
  };
}
