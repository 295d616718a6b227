import type { DialogueEvent } from '../../src/domain/lifecycle/event';
import { askedOf, partyKey } from '../../src/domain/lifecycle/permission';
import { roles } from '../../src/domain/lifecycle/role';
import type { Party } from '../../src/domain/lifecycle/definition';
import { stepOf } from '../../src/domain/lifecycle/steps';
import type { Task } from '../../src/domain/lifecycle/state';
import { person } from '../people';
import type { Notice, NoticeKind, Situation } from './notice';
import {
  dateInWords,
  dueInWords,
  fieldsInWords,
  ifNothingIsDone,
  possibleAnswers,
  titleOf,
  whatIsAsked,
} from './words';

type TaskEvent = Extract<DialogueEvent, { readonly task: string }>;
export type TaskKind = TaskEvent['kind'];
type Of<Kind extends TaskKind> = Extract<TaskEvent, { readonly kind: Kind }>;
type Teller<Kind extends TaskKind> = (event: Of<Kind>, task: Task, now: Situation) => readonly Notice[];

/** Whom each event about a task is news to. Claiming and releasing is desk work that nobody is told of. */
export const taskTellers: { readonly [Kind in TaskKind]: Teller<Kind> } = {
  'task-opened': opened,
  'task-settled': (event, task, now) =>
    event.actor === 'clock' ? silent(event, task, now) : answered(event, task, now),
  'task-skipped': () => [],
  'task-voided': (event, task, now) =>
    task.status === 'void'
      ? [
          notice(event, 'no-longer-asked', task, now, {
            to: askedNow(task, now),
            says: 'Du behöver inte längre svara: frågan är inte aktuell just nu.',
          }),
        ]
      : [],
  'task-claimed': () => [],
  'task-released': () => [],
  'task-assigned': (event, task, now) => [
    notice(event, 'assigned', task, now, {
      to: [person(event.to)],
      says: `Uppgiften har lagts på dig. ${dueInWords(task)}`,
    }),
  ],
  'task-extended': (event, task, now) => [
    notice(event, 'extended', task, now, {
      to: [...askedNow(task, now), lead(now)],
      says: `Svarsdagen är flyttad till ${dateInWords(event.due)}. Skäl: ${event.reason}`,
    }),
  ],
  'task-rescheduled': (event, task, now) => [
    notice(event, 'rescheduled', task, now, {
      to: askedNow(task, now),
      says: `Ny svarsdag: ${dateInWords(event.due)}.`,
    }),
  ],
  reminded: (event, task, now) =>
    task.status === 'open'
      ? [
          notice(event, 'reminded', task, now, {
            to: answerers(task, now),
            says: `Påminnelse. ${dueInWords(task)} ${ifNothing(task, now)}`,
          }),
        ]
      : [],
  escalated: (event, task, now) => [
    notice(event, 'escalated', task, now, {
      to: [...askedNow(task, now), lead(now)],
      says: `Svarsdagen har passerat utan svar. Frågan har gått vidare till rollen ${roleTitle(event.to)}.`,
    }),
  ],
};

function opened(event: Of<'task-opened'>, task: Task, now: Situation): readonly Notice[] {
  // Answered or asked anew since: then this question is no news to anyone.
  if (task.status !== 'open' || isAskedAgainLater(event, now)) return [];
  const step = stepOf(now.definition, task.step);
  const again = task.round > 1;
  const says = [
    ...(again ? [whatChanged(event, now)] : []),
    dueInWords(task),
    possibleAnswers(step),
    ifNothing(task, now),
  ];
  const asked = notice(event, again ? 'asked-again' : 'asked', task, now, { to: askedNow(task, now), says });
  const consulted = (step.consulted ?? []).map((party) => keyOf(party, task, now));
  if (consulted.length === 0) return [asked];
  const request = `Du rådfrågas: hör av dig till den som svarar. ${dueInWords(task)}`;
  return [asked, notice(event, 'consulted', task, now, { to: consulted, says: request })];
}

function answered(event: Of<'task-settled'>, task: Task, now: Situation): readonly Notice[] {
  const step = stepOf(now.definition, task.step);
  const informed = (step.informed ?? []).map((party) => keyOf(party, task, now));
  const outcome = step.outcomes[event.outcome]?.title ?? event.outcome;
  const late = event.late ? ' Svaret kom efter svarsdagen.' : '';
  const reason = event.reason === null ? '' : ` Skäl: ${event.reason}`;
  const told = notice(event, 'answered', task, now, {
    to: [lead(now), ...informed],
    says: `Svar: ${outcome}.${reason}${late}`,
  });
  return [{ ...told, except: event.actor }];
}

function silent(event: Of<'task-settled'>, task: Task, now: Situation): readonly Notice[] {
  const outcome = stepOf(now.definition, task.step).outcomes[event.outcome]?.title ?? event.outcome;
  const says = `Inget svar kom i tid. Det har noterats som ${outcome.toLocaleLowerCase('sv')}.`;
  return [
    notice(event, 'silence-recorded', task, now, {
      to: [...askedNow(task, now), lead(now), 'coordinator'],
      says,
    }),
  ];
}

interface Telling {
  readonly to: readonly string[];
  readonly says: string | readonly string[];
}

const headings: Readonly<Partial<Record<NoticeKind, string>>> = {
  asked: 'Du ombeds svara',
  'asked-again': 'Du ombeds svara på nytt',
  consulted: 'Du rådfrågas',
  'no-longer-asked': 'Frågan är återkallad',
  answered: 'Svar har kommit',
  'silence-recorded': 'Inget svar',
  assigned: 'Uppgiften är din',
  extended: 'Ny svarsdag',
  rescheduled: 'Ny svarsdag',
  reminded: 'Påminnelse',
  escalated: 'Svar saknas',
};

// eslint-disable-next-line max-params -- event, kind, task and situation together say what it is about.
function notice(
  event: TaskEvent,
  kind: NoticeKind,
  task: Task,
  now: Situation,
  { to, says }: Telling,
): Notice {
  return {
    sequence: event.sequence,
    kind,
    to,
    subject: `${headings[kind] ?? 'Dialogen'}: ${titleOf(now, task.step)} – ${now.title}`,
    paragraphs: [whatIsAsked(now, task), ...(typeof says === 'string' ? [says] : says)],
  };
}

const isAskedAgainLater = ({ task, sequence }: TaskEvent, { events }: Situation): boolean =>
  events.some((other) => other.kind === 'task-opened' && other.task === task && other.sequence > sequence);

function whatChanged({ sequence }: TaskEvent, { events }: Situation): string {
  const change = events.findLast((event) => event.kind === 'plan-changed' && event.sequence < sequence);
  return change?.kind === 'plan-changed'
    ? `Du har svarat förut, men planen har ändrats: ${fieldsInWords(change.fields)}. Därför gäller inte det svaret längre.`
    : 'Du har svarat förut, men arbetet har gått tillbaka till detta steg. Därför behövs ett nytt svar.';
}

const askedNow = (task: Task, { definition, state }: Situation): readonly string[] =>
  askedOf(definition, state, task);

/** Whoever has taken it up, else everybody it is asked of. */
const answerers = (task: Task, now: Situation): readonly string[] =>
  task.claimedBy === null ? askedNow(task, now) : [person(task.claimedBy)];

const keyOf = (party: Party, task: Task, { state }: Situation): string => partyKey(party, state, task.unit);

const lead = ({ state }: Situation): string => `project-lead:${state.lead}`;

const ifNothing = (task: Task, { definition }: Situation): string =>
  ifNothingIsDone(stepOf(definition, task.step), task.due);

const roleTitle = (role: string): string => (role in roles ? roles[role as keyof typeof roles].title : role);
