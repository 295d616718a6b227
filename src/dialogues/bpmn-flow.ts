import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { processGraph, type ProcessEdge, type ProcessNode } from '../domain/lifecycle/process-graph';

export interface FlowNode {
  readonly id: string;
  readonly type: 'StartEvent' | 'EndEvent' | 'UserTask' | 'ParallelGateway' | 'ExclusiveGateway';
  readonly name?: string;
  /** One for each member, all at once. */
  readonly each?: string;
}

export interface SequenceFlow {
  readonly from: string;
  readonly to: string;
  /** The outcome that leads this way. */
  readonly name?: string;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly SequenceFlow[];
}

/** The process picture in the words of BPMN: forks and joins at parallel gateways, outcomes at exclusive ones. */
export function flowOf(definition: LifecycleDefinition): Flow {
  const { nodes, edges } = processGraph(definition);
  const titles = outcomeTitles(definition);
  const parts = nodes.map((node) => partOf(node, edges));
  const places = new Map(parts.map((part) => [part.id, part]));
  const between = edges.map(({ from, to, kind, outcome }): SequenceFlow => ({
    from: kind === 'forward' ? exitOf(places, from) : choiceOf(places, from),
    to: kind === 'reopen' ? idOf(to) : entryOf(places, to),
    ...(outcome === undefined ? {} : { name: titles.get(`${from}/${outcome}`) ?? outcome }),
  }));
  return {
    nodes: parts.flatMap(({ nodes: own }) => own),
    flows: [...parts.flatMap(({ flows }) => flows), ...between],
  };
}

/** A node of the picture as it is drawn: what stands before it, itself, and what stands after. */
interface Part extends Flow {
  readonly id: string;
  readonly entry: string;
  readonly choice: string;
  readonly exit: string;
}

/** XML names have no slash. */
const idOf = (node: string): string => node.replaceAll(/[^A-Za-z0-9-]/g, '_');

function partOf(node: ProcessNode, edges: readonly ProcessEdge[]): Part {
  const id = idOf(node.id);
  const own: FlowNode = {
    id,
    type: typeOf[node.kind],
    name: titleOf(node),
    ...(node.each ? { each: node.each } : {}),
  };
  if (node.kind !== 'step') return { id: node.id, entry: id, choice: id, exit: id, nodes: [own], flows: [] };
  const forward = edges.filter(({ kind }) => kind === 'forward');
  const chain = [
    ...gateway(`${id}_join`, 'ParallelGateway', forward.filter(({ to }) => to === node.id).length > 1),
    own,
    ...gateway(
      `${id}_choice`,
      'ExclusiveGateway',
      edges.some(({ from, kind }) => from === node.id && kind !== 'forward'),
    ),
    ...gateway(`${id}_fork`, 'ParallelGateway', forward.filter(({ from }) => from === node.id).length > 1),
  ];
  const ids = chain.map((each) => each.id);
  return {
    id: node.id,
    entry: ids[0] ?? id,
    choice: ids.find((each) => each.endsWith('_choice')) ?? id,
    exit: ids.at(-1) ?? id,
    nodes: chain,
    flows: ids.slice(1).map((to, at) => ({ from: ids[at] ?? id, to })),
  };
}

const typeOf = { start: 'StartEvent', end: 'EndEvent', phase: 'ParallelGateway', step: 'UserTask' } as const;

/** How a dialogue may end, in words; a definition of its own may have other ends. */
const ends: Readonly<Record<string, string>> = {
  completed: 'Avslutad',
  information: 'Endast information',
  refused: 'Avslag',
  merged: 'Sammanslagen',
  stopped: 'Stoppad',
};

const titleOf = ({ kind, title }: ProcessNode): string => (kind === 'end' ? (ends[title] ?? title) : title);

const gateway = (id: string, type: FlowNode['type'], needed: boolean): readonly FlowNode[] =>
  needed ? [{ id, type }] : [];

const place = (places: ReadonlyMap<string, Part>, node: string): Part => {
  const part = places.get(node);
  if (!part) throw new Error(`No node '${node}' in the process`);
  return part;
};
const entryOf = (places: ReadonlyMap<string, Part>, node: string): string => place(places, node).entry;
const choiceOf = (places: ReadonlyMap<string, Part>, node: string): string => place(places, node).choice;
const exitOf = (places: ReadonlyMap<string, Part>, node: string): string => place(places, node).exit;

const outcomeTitles = ({ phases }: LifecycleDefinition): ReadonlyMap<string, string> =>
  new Map(
    phases.flatMap(({ steps }) =>
      steps.flatMap(({ id, outcomes }) =>
        Object.entries(outcomes).map(([name, { title }]) => [`step/${id}/${name}`, title] as const),
      ),
    ),
  );
