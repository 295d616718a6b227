import { leavesOf } from './condition';
import type { Condition, LifecycleDefinition, StepDefinition } from './definition';
import { phaseNumber, placeOf, stepsOf } from './steps';
import type { DialogueState } from './state';

export interface ProcessGraph {
  readonly nodes: readonly ProcessNode[];
  readonly edges: readonly ProcessEdge[];
  /** One for each open task: where the dialogue stands. */
  readonly tokens: readonly ProcessToken[];
}

export interface ProcessNode {
  readonly id: string;
  readonly kind: 'start' | 'phase' | 'step' | 'end';
  readonly title: string;
  /** The phase a step lies in. */
  readonly phase?: string;
  /** One task for each member. */
  readonly each?: string;
  /** Of a dialogue that runs: whether it has been here, is here, or is still to come. */
  readonly status?: 'passed' | 'here' | 'to-come';
}

export interface ProcessEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'forward' | 'reopen' | 'end';
  /** The outcome that leads this way, where not every one does. */
  readonly outcome?: string;
}

export interface ProcessToken {
  readonly node: string;
  readonly task: string;
  readonly unit: string;
  readonly openedAt: string;
}

const START = 'start';
const endOf = (as: string): string => `end/${as}`;
const phaseNode = (id: string): string => `phase/${id}`;
const stepNode = (id: string): string => `step/${id}`;

/** The picture of a definition; of a dialogue in it, where its tasks stand. BPMN is exported from the same. */
export function processGraph(definition: LifecycleDefinition, state?: DialogueState): ProcessGraph {
  return {
    nodes: nodesOf(definition, state),
    edges: [...forward(definition), ...stepsOf(definition).flatMap(outcomeEdges)],
    tokens: state ? tokensOf(definition, state) : [],
  };
}

function nodesOf(definition: LifecycleDefinition, state?: DialogueState): readonly ProcessNode[] {
  return [
    { id: START, kind: 'start', title: 'Början' },
    ...definition.phases.flatMap((phase): readonly ProcessNode[] => [
      {
        id: phaseNode(phase.id),
        kind: 'phase',
        title: phase.title,
        ...statusOf(definition, phase.steps, state),
      },
      ...phase.steps.map((step): ProcessNode => ({
        id: stepNode(step.id),
        kind: 'step',
        title: step.title,
        phase: phaseNode(phase.id),
        ...(step.each ? { each: step.each } : {}),
        ...statusOf(definition, [step], state),
      })),
    ]),
    ...endsOf(definition, state?.ended ?? null).map((as): ProcessNode => ({
      id: endOf(as),
      kind: 'end',
      title: as,
      ...(state ? { status: state.ended === as ? 'here' : 'to-come' } : {}),
    })),
  ];
}

function statusOf(
  definition: LifecycleDefinition,
  steps: readonly StepDefinition[],
  state?: DialogueState,
): Pick<ProcessNode, 'status'> {
  if (!state) return {};
  const ids = new Set(steps.map(({ id }) => id));
  const statuses = Object.values(state.tasks)
    .filter(({ step }) => ids.has(step))
    .map(({ status }) => status);
  if (statuses.includes('open')) return { status: 'here' };
  if (statuses.includes('void')) return { status: 'to-come' };
  return { status: statuses.length > 0 || isBehind(definition, steps[0], state) ? 'passed' : 'to-come' };
}

/** A step that nobody was to be asked in is passed with its phase. */
function isBehind(
  definition: LifecycleDefinition,
  step: StepDefinition | undefined,
  state: DialogueState,
): boolean {
  const phase = step && placeOf(definition, step.id).phase;
  return phase ? phaseNumber(definition, phase.id) < phaseNumber(definition, state.phase) : false;
}

/** Every way the definition ends, and the one by which the dialogue did. */
function endsOf(definition: LifecycleDefinition, ended: string | null): readonly string[] {
  const byOutcome = stepsOf(definition).flatMap(({ outcomes }) =>
    Object.values(outcomes).flatMap(({ then }) => (then?.kind === 'end' ? [then.as] : [])),
  );
  return [...new Set(['completed', ...byOutcome, ...(ended === null ? [] : [ended])])];
}

/** From each step to those that wait for it, and from the last ones into the next phase. */
function forward({ phases }: LifecycleDefinition): readonly ProcessEdge[] {
  const first = phases[0];
  return [
    ...(first ? [edge(START, phaseNode(first.id))] : []),
    ...phases.flatMap(({ id, steps }, index) => {
      const next = phases[index + 1];
      const within = edgesWithin(steps);
      const entered = new Set(within.map(({ to }) => to));
      const left = new Set(within.map(({ from }) => from));
      const first = steps.filter((step) => !entered.has(stepNode(step.id)));
      const last = steps.filter((step) => !left.has(stepNode(step.id)) && leadsOn(step));
      return [
        ...first.map((step) => edge(phaseNode(id), stepNode(step.id))),
        ...within,
        ...last.map((step) => edge(stepNode(step.id), next ? phaseNode(next.id) : endOf('completed'))),
      ];
    }),
  ];
}

const edge = (from: string, to: string): ProcessEdge => ({ from, to, kind: 'forward' });

/** A step waits for those its condition names, or else for the ones before it that nothing else waits for. */
function edgesWithin(steps: readonly StepDefinition[]): readonly ProcessEdge[] {
  const waitedFor = new Set<string>();
  const before: string[] = [];
  return steps.flatMap((step) => {
    const names = step.opens ? stepsIn(step.opens) : before.filter((name) => !waitedFor.has(name));
    for (const name of names) waitedFor.add(name);
    before.push(step.id);
    return names.map((name) => edge(stepNode(name), stepNode(step.id)));
  });
}

const leadsOn = ({ outcomes }: StepDefinition): boolean =>
  Object.values(outcomes).some(({ then }) => then === undefined || then.kind === 'cancel-later');

const stepsIn = (condition: Condition): readonly string[] => [
  ...new Set(leavesOf(condition).flatMap((leaf) => (leaf.kind === 'fact' ? [] : [leaf.step]))),
];

function outcomeEdges(step: StepDefinition): readonly ProcessEdge[] {
  return Object.entries(step.outcomes).flatMap(([outcome, { then }]): readonly ProcessEdge[] => {
    const from = stepNode(step.id);
    if (then?.kind === 'end') return [{ from, to: endOf(then.as), kind: 'end', outcome }];
    if (then?.kind === 'reopen') return [{ from, to: stepNode(then.from), kind: 'reopen', outcome }];
    return [];
  });
}

/** An escalation has no place of its own: the task it is about has the token. */
function tokensOf(definition: LifecycleDefinition, state: DialogueState): readonly ProcessToken[] {
  return Object.values(state.tasks)
    .filter(({ status, step }) => status === 'open' && placeOf(definition, step).phase !== null)
    .map(({ key, step, unit, openedAt }) => ({ node: stepNode(step), task: key, unit, openedAt }));
}
