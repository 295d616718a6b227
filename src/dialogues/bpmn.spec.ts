import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';
import { definitions } from '../domain/definitions/definitions';
import { stepsOf } from '../domain/lifecycle/steps';
import { bpmnOf } from './bpmn';

/** The schema of the standard's own authors, as it comes with the modelling library. */
const schema = async (name: string): Promise<{ fileName: string; contents: string }> => ({
  fileName: name,
  contents: await readFile(require.resolve(`bpmn-moddle/resources/bpmn/xsd/${name}`), 'utf8'),
});

const validate = async (contents: string): ReturnType<typeof validateXML> =>
  validateXML({
    xml: [{ fileName: 'process.bpmn', contents }],
    schema: [await schema('BPMN20.xsd')],
    preload: await Promise.all(['BPMNDI.xsd', 'Semantic.xsd', 'DC.xsd', 'DI.xsd'].map(schema)),
  });

const count = (xml: string, pattern: RegExp): number => [...xml.matchAll(pattern)].length;

describe.each(definitions.map((definition) => [definition.id, definition] as const))(
  'the BPMN of %s',
  (_id, definition) => {
    test('validates against the BPMN 2.0 schema', async () => {
      expect((await validate(await bpmnOf(definition))).errors).toEqual([]);
    });

    test('has a user task for every step, one for each member where the step asks each', async () => {
      const xml = await bpmnOf(definition);
      const steps = stepsOf(definition);
      expect(count(xml, /<bpmn:userTask /g)).toBe(steps.length);
      expect(count(xml, /<bpmn:multiInstanceLoopCharacteristics /g)).toBe(
        steps.filter(({ each }) => each !== undefined).length,
      );
    });

    test('is laid out: every node has its place and every flow its way', async () => {
      const xml = await bpmnOf(definition);
      const nodes = count(xml, /<bpmn:(startEvent|endEvent|userTask|parallelGateway|exclusiveGateway) /g);
      expect(count(xml, /<bpmndi:BPMNShape /g)).toBe(nodes);
      expect(count(xml, /<bpmndi:BPMNEdge /g)).toBe(count(xml, /<bpmn:sequenceFlow /g));
    });
  },
);

test('the schema refuses what is no BPMN', async () => {
  const [definition] = definitions;
  if (!definition) throw new Error('No definition');
  const broken = (await bpmnOf(definition)).replace('<bpmn:userTask ', '<bpmn:userTask colour="red" ');
  expect((await validate(broken)).valid).toBe(false);
});
