import type { PlanField, StepDefinition } from '../../src/domain/lifecycle/definition';
import { roles } from '../../src/domain/lifecycle/role';
import { placeOf } from '../../src/domain/lifecycle/steps';
import type { Task } from '../../src/domain/lifecycle/state';
import type { Situation } from './notice';

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];

/** A local date as one writes it: 12 december 2026. */
export function dateInWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** What is asked: the step, its phase, and the dialogue. */
export function whatIsAsked({ definition, state, title, number }: Situation, task: Task): string {
  const { step, phase } = placeOf(definition, task.step);
  const late = state.tasks[task.member ?? ''];
  if (phase === null && late) {
    const { title: what } = placeOf(definition, late.step).step;
    return `Det gäller ”${what}” i dialogen ”${title}” (${number}). Svarsdagen har passerat utan svar. ${step.title}.`;
  }
  const where = phase === null ? '' : ` i skedet ${phase.title}`;
  return `Det gäller ”${step.title}”${where} i dialogen ”${title}” (${number}).`;
}

export const titleOf = ({ definition }: Situation, step: string): string =>
  placeOf(definition, step).step.title;

export const possibleAnswers = (step: StepDefinition): string =>
  `Möjliga svar: ${Object.values(step.outcomes)
    .map(({ title }) => title.toLocaleLowerCase('sv'))
    .join(', ')}.`;

export const dueInWords = (task: Task): string =>
  task.due === null ? 'Uppgiften har inget sista datum.' : `Svara senast ${dateInWords(task.due)}.`;

/** What the clock will do, in the order it will do it. */
export function ifNothingIsDone(step: StepDefinition, due: string | null): string {
  const { clock } = step;
  if (!clock || due === null) return 'Om inget görs blir uppgiften liggande.';
  const reminders = clock.remind.length > 0 ? `påminns du senast ${dateInWords(due)}, och ` : '';
  const escalated = `går frågan efter ${dateInWords(due)} vidare till rollen ${roles[clock.escalateTo].title}`;
  return `Om inget görs ${reminders}${escalated}.${silenceInWords(step)}`;
}

function silenceInWords({ clock, outcomes }: StepDefinition): string {
  const silence = clock?.silence;
  if (!silence) return '';
  const as = outcomes[silence.outcome]?.title ?? silence.outcome;
  const what = silence.consents
    ? `Tystnad räknas här som ${as.toLocaleLowerCase('sv')}`
    : `Tystnad noteras som ${as.toLocaleLowerCase('sv')} och räknas aldrig som ja`;
  return ` ${what}, ${silence.after} arbetsdagar efter sista svarsdag.`;
}

const fields: Readonly<Record<PlanField, string>> = {
  question: 'frågan',
  'influence-level': 'påverkansgraden',
  area: 'området',
  period: 'perioden',
  'target-groups': 'målgrupperna',
  methods: 'metoderna',
};

export const fieldsInWords = (changed: readonly PlanField[]): string =>
  changed.map((field) => fields[field]).join(', ');

const endings: Readonly<Record<string, string>> = {
  completed: 'Dialogen är genomförd, uppföljd och arkiverad.',
  withdrawn: 'Dialogen har dragits tillbaka.',
  merged: 'Dialogen har slagits ihop med en annan.',
  information: 'Frågan går inte att påverka: den hanteras som information.',
  refused: 'Dialogen fick inget uppdrag.',
  stopped: 'Dialogen har stoppats i samordningen.',
};

export const endingInWords = (as: string): string => endings[as] ?? `Dialogen är avslutad (${as}).`;
