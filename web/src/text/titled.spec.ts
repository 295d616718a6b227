import { definitions } from '../../../src/domain/definitions/definitions';
import type { StepDefinition } from '../../../src/domain/lifecycle/definition';
import { roles } from '../../../src/domain/lifecycle/role';
import { names } from './en/names';
import { readNames, titled } from './titled';

const inStep = ({ title, outcomes }: StepDefinition): readonly string[] => [
  title,
  ...Object.values(outcomes).map((outcome) => outcome.title),
];

const all = new Set([
  ...definitions.flatMap(({ title, phases, escalation, acts }) => [
    title,
    ...phases.flatMap((phase) => [phase.title, ...phase.steps.flatMap(inStep)]),
    ...inStep(escalation),
    ...Object.values(acts).map((act) => act.title),
  ]),
  ...Object.values(roles).map((role) => role.title),
]);

describe('the names of definitions and roles', () => {
  afterEach(() => readNames('sv'));

  test('have an English word each, and no word is for nothing', () => {
    expect(Object.keys(names).sort()).toEqual([...all].sort());
  });

  test('are different words for different names', () => {
    expect(new Set(Object.values(names)).size).toBe(all.size);
  });

  test('are said in the language that is chosen', async () => {
    expect(titled('Yttrande')).toBe('Yttrande');
    await readNames('en');
    expect(titled('Yttrande')).toBe('Statement');
    await readNames('sv');
    expect(titled('Yttrande')).toBe('Yttrande');
  });

  test('that a municipality has given stay its own', async () => {
    await readNames('en');
    expect(titled('Remiss till byalaget')).toBe('Remiss till byalaget');
    expect(titled('constructor')).toBe('constructor');
  });
});
