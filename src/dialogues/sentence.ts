import type { Happening } from '../domain/lifecycle/event';
import type { LifecycleDefinition, StepDefinition } from '../domain/lifecycle/definition';
import { stepsOf } from '../domain/lifecycle/steps';

/** The key of a sentence in the page's language and what is put into it; names stand under `names` by id. */
export interface Sentence {
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What happened, for the timeline: the event's own kind and fields, with the titles its definition gives them. */
export function sentenceOf(
  definition: LifecycleDefinition,
  kind: Happening['kind'],
  detail: Readonly<Record<string, unknown>>,
): Sentence {
  return { key: `timeline.${kind}`, params: { ...detail, ...titles(definition, detail) } };
}

/** `title`: what the step, phase or act is called. */
function titles(
  definition: LifecycleDefinition,
  { task, phase, outcome, act }: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (typeof task === 'string') return stepTitles(stepOfTask(definition, task), outcome);
  if (typeof phase === 'string') return { title: phaseTitle(definition, phase) };
  return isAct(definition, act) ? { title: definition.acts[act].title } : {};
}

function stepTitles(step: StepDefinition | undefined, outcome: unknown): Readonly<Record<string, unknown>> {
  if (!step) return {};
  if (typeof outcome !== 'string') return { title: step.title };
  return { title: step.title, outcomeTitle: step.outcomes[outcome]?.title ?? outcome };
}

const stepOfTask = (definition: LifecycleDefinition, task: string): StepDefinition | undefined =>
  [...stepsOf(definition), definition.escalation].find(({ id }) => id === task.split('/')[0]);

const phaseTitle = ({ phases }: LifecycleDefinition, id: string): string =>
  phases.find((phase) => phase.id === id)?.title ?? id;

const isAct = ({ acts }: LifecycleDefinition, act: unknown): act is keyof LifecycleDefinition['acts'] =>
  typeof act === 'string' && Object.hasOwn(acts, act);
