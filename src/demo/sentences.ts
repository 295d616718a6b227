import type { LifecycleDefinition, PlanField, StepDefinition } from '../domain/lifecycle/definition';
import { stepOf } from '../domain/lifecycle/steps';
import type { ShownEvent } from '../contract/dialogue-history';

/** What ids are called. */
export interface Words {
  readonly definition: LifecycleDefinition;
  /** A person, a unit, an activity, a commitment: whoever acts and whatever a task may be for. */
  readonly nameOf: (id: string) => string;
}

export interface Sentence {
  readonly kind: 'heading' | 'line';
  readonly text: string;
}

const fieldNames: Record<PlanField, string> = {
  question: 'fråga',
  'influence-level': 'påverkansgrad',
  area: 'område',
  period: 'period',
  'target-groups': 'målgrupper',
  methods: 'metoder',
};

export const fieldName = (field: string): string =>
  field in fieldNames ? fieldNames[field as PlanField] : field;

type Detail = ShownEvent['detail'];
type Writer = (detail: Detail, words: Words) => string | null;

/** A word of an event's own: an id, a date, a number. */
export function text(detail: Detail, name: string): string {
  const value = detail[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Events that say something to a reader of the story; the others are the register's own bookkeeping. */
const writers: Readonly<Record<string, Writer>> = {
  begun: (_detail, { definition }) => `startade dialogen (${definition.title.toLocaleLowerCase('sv')})`,
  'task-settled': settled,
  'task-skipped': (detail, words) => `${taskName(text(detail, 'task'), words)}: behövs inte längre`,
  'task-voided': (detail, words) =>
    `${taskName(text(detail, 'task'), words)}: gäller inte längre, frågas igen (${because(text(detail, 'because'), words)})`,
  'plan-changed': (detail) =>
    text(detail, 'version') === '1'
      ? `planen är lagd, version 1 (${text(detail, 'hash').slice(0, 8)})`
      : `planen är ändrad, version ${text(detail, 'version')}: ${fieldsOf(detail).map(fieldName).join(', ')}`,
  reminded: (detail, words) =>
    `påminde: ${taskName(text(detail, 'task'), words)}${detail['before'] === 0 ? ' (svarsdag)' : ''}`,
  escalated: (detail, words) =>
    `obesvarat, gick till chefen för ${words.nameOf(text(detail, 'unit'))}: ${taskName(text(detail, 'task'), words)}`,
  'task-extended': (detail, words) =>
    `${taskName(text(detail, 'task'), words)}: ny svarsdag ${text(detail, 'due')} – ${text(detail, 'reason')}`,
  'window-opened': (detail, { definition }) => `${stepOf(definition, text(detail, 'step')).title}: öppnad`,
  'window-closed': (detail, { definition }) => `${stepOf(definition, text(detail, 'step')).title}: stängd`,
  ended: (detail) =>
    `dialogen är avslutad (${text(detail, 'as') === 'completed' ? 'genomförd' : text(detail, 'as')})`,
};

export function sentenceFor(event: ShownEvent, words: Words): Sentence | null {
  if (event.kind === 'phase-entered') return heading(text(event.detail, 'phase'), words);
  const line = writers[event.kind]?.(event.detail, words) ?? null;
  return line === null ? null : { kind: 'line', text: line };
}

function heading(phase: string, { definition }: Words): Sentence {
  const at = definition.phases.findIndex(({ id }) => id === phase);
  return { kind: 'heading', text: `${at + 1} ${definition.phases[at]?.title ?? phase}` };
}

function settled(detail: Detail, words: Words): string {
  const task = text(detail, 'task');
  const outcome = stepIn(task, words).outcomes[text(detail, 'outcome')]?.title ?? text(detail, 'outcome');
  const reason = text(detail, 'reason');
  const late = detail['late'] === true ? ' (sent)' : '';
  const name = taskName(task, words);
  const answer = `${name.endsWith('?') ? '' : ':'} ${outcome.toLocaleLowerCase('sv')}${late}`;
  return `${name}${answer}${reason === '' ? '' : ` – ${reason}`}`;
}

/** `Yttrande, Socialförvaltningen`: the step, and whom or what it is asked for. */
export function taskName(task: string, words: Words): string {
  const [, ...member] = task.split('/');
  const { title } = stepIn(task, words);
  if (task.startsWith('escalation/')) return `${title} (${taskName(member.join('/'), words)})`;
  return member.length === 0 ? title : `${title}, ${words.nameOf(member.join('/'))}`;
}

const stepIn = (task: string, { definition }: Words): StepDefinition =>
  stepOf(definition, task.split('/')[0] ?? '');

const because = (why: string, words: Words): string =>
  why.startsWith('changed: ')
    ? `ändrat: ${why.slice(9).split(', ').map(fieldName).join(', ')}`
    : (words.definition.phases.flatMap(({ steps }) => steps).find(({ id }) => why.includes(id))?.title ??
      why);

const fieldsOf = (detail: Detail): readonly string[] =>
  Array.isArray(detail['fields']) ? detail['fields'].map(String) : [];
