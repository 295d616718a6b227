import type { BpmnModdle, ModdleElement } from 'bpmn-moddle';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { flowOf, type Flow, type FlowNode } from './bpmn-flow';

/** Definitions never change: each is laid out once a process. */
const drawn = new WeakMap<LifecycleDefinition, Promise<string>>();

/** The definition as BPMN 2.0 XML with its picture laid out, for other tools to open. */
export function bpmnOf(definition: LifecycleDefinition): Promise<string> {
  const known = drawn.get(definition) ?? draw(definition);
  drawn.set(definition, known);
  return known;
}

async function draw(definition: LifecycleDefinition): Promise<string> {
  // Both packages exist as ES modules only; they share a third, which is loaded once when they are loaded in turn.
  const { BpmnModdle: Moddle } = await import('bpmn-moddle');
  const { layoutProcess } = await import('bpmn-auto-layout');
  const moddle = new Moddle();
  const process = moddle.create('bpmn:Process', {
    id: nameOf(definition),
    name: definition.title,
    isExecutable: false,
  });
  process.set('flowElements', elementsOf(moddle, flowOf(definition)));
  const definitions = moddle.create('bpmn:Definitions', {
    id: `${nameOf(definition)}_definitions`,
    name: `${definition.title}, version ${definition.version}`,
    targetNamespace: 'urn:radslag:process',
    rootElements: [process],
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return layoutProcess(xml);
}

/** An XML name that begins with a letter. */
const nameOf = ({ id, version }: LifecycleDefinition): string =>
  `${id.replaceAll(/[^A-Za-z0-9-]/g, '_')}_${version}`;

function elementsOf(moddle: BpmnModdle, { nodes, flows }: Flow): readonly ModdleElement[] {
  const elements = new Map(nodes.map((node) => [node.id, elementOf(moddle, node)]));
  const sequences = flows.map(({ from, to, name }, at) => {
    const [source, target] = [elements.get(from), elements.get(to)];
    if (!source || !target) throw new Error(`No way from '${from}' to '${to}'`);
    const flow = moddle.create('bpmn:SequenceFlow', {
      id: `flow_${at + 1}`,
      sourceRef: source,
      targetRef: target,
      ...(name === undefined ? {} : { name }),
    });
    source.get('outgoing').push(flow);
    target.get('incoming').push(flow);
    return flow;
  });
  return [...elements.values(), ...sequences];
}

function elementOf(moddle: BpmnModdle, { id, type, name, each }: FlowNode): ModdleElement {
  const element = moddle.create(`bpmn:${type}`, { id, ...(name === undefined ? {} : { name }) });
  if (each !== undefined)
    element.set(
      'loopCharacteristics',
      moddle.create('bpmn:MultiInstanceLoopCharacteristics', { isSequential: false }),
    );
  return element;
}
