import type { PossibleActs } from '../../../src/contract/task';

export type Verdict = PossibleActs['tasks'][number]['acts'][number];
export type TaskVerdicts = Readonly<Record<string, Verdict | undefined>>;

/** What the rules say of each act on one task, by the act's name. Undefined: the task is not open. */
export function verdictsOn(acts: PossibleActs, key: string): TaskVerdicts | undefined {
  const task = acts.tasks.find((each) => each.key === key);
  return task && Object.fromEntries(task.acts.map((verdict) => [verdict.act, verdict]));
}
