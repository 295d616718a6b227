import { begin } from '../../src/domain/lifecycle/begin';
import type { Actor, Command, Context } from '../../src/domain/lifecycle/command';
import { decide } from '../../src/domain/lifecycle/decide';
import type { DialogueState } from '../../src/domain/lifecycle/state';
import { benchDefinition } from '../whole-system/bench-definition';
import { percentile } from '../whole-system/percentile';

const TASKS = 100;
const WARM_UP = 2_000;
const ROUNDS = 5_000;

const actor: Actor = {
  id: 'anna',
  authorities: [
    { role: 'project-lead', unit: 'a', holder: 'anna' },
    { role: 'administration-contact', unit: 'u50', holder: 'anna' },
  ],
};
const context: Context = {
  actor,
  now: '2026-11-23T08:00:00.000Z',
  calendar: ['2026-12-24', '2026-12-25'],
  organisation: { homes: {}, administrationOf: {} },
};

export interface DecideCost {
  readonly tasks: number;
  /** µs */
  readonly p50: number;
  readonly p95: number;
}

/** What one decision costs, pure, on a dialogue that holds a hundred tasks. */
export function measureDecide(): DecideCost {
  const state = withManyTasks();
  const command = settle('received/u50', 'used');
  for (let round = 0; round < WARM_UP; round += 1) decide(benchDefinition, state, command, context);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = process.hrtime.bigint();
    decide(benchDefinition, state, command, context);
    times.push(Number(process.hrtime.bigint() - began) / 1_000);
  }
  return {
    tasks: Object.keys(state.tasks).length,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
  };
}

const settle = (task: string, outcome: string): Command => ({
  kind: 'settle',
  task,
  outcome,
  record: { id: 'r', hash: 'h' },
});

function withManyTasks(): DialogueState {
  const receivers = Array.from({ length: TASKS - 3 }, (_, at) => ({ id: `u${at}`, unit: `u${at}` }));
  let { state } = begin(benchDefinition, { owner: 'a', lead: 'anna', definitionHash: 'h' }, context);
  for (const task of ['name-receivers', 'state-question', 'third']) {
    const decision = decide(
      benchDefinition,
      state,
      { ...settle(task, 'done'), sets: { receivers } } as Command,
      context,
    );
    if (decision.kind === 'refused') throw new Error(decision.refusal.rule);
    state = decision.state;
  }
  return state;
}
