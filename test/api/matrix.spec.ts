import type { DefinitionItem, Handbook, MatrixTable } from '../../src/contract/definition';
import type { Page } from '../../src/contract/page';
import { definitions } from '../../src/domain/definitions/definitions';
import { roles } from '../../src/domain/lifecycle/role';
import { stepsOf } from '../../src/domain/lifecycle/steps';
import { people } from '../support/lives';
import { Story } from '../support/story';

let story: Story;
beforeAll(async () => {
  story = await Story.start();
});
afterAll(() => story.stop());

test('every definition is listed, in its newest version', async () => {
  const { items } = await story.get<Page<DefinitionItem>>(people.lead, 'definitions');
  expect(items.map(({ id, version }) => `${id}@${version}`)).toEqual(
    definitions.map(({ id, version }) => `${id}@${version}`).sort(),
  );
});

describe.each(definitions.map((definition) => [definition.id, definition] as const))(
  '%s',
  (id, definition) => {
    test('says who does what: a row for every step and act, a column for every role', async () => {
      const table = await story.get<MatrixTable>(people.lead, `definitions/${id}/matrix`);
      expect(table.roles.map((role) => role.id)).toEqual(Object.keys(roles));
      expect(table.rows.filter(({ kind }) => kind === 'step')).toHaveLength(stepsOf(definition).length + 1);
      expect(table.rows.filter(({ kind }) => kind === 'act')).toHaveLength(
        Object.keys(definition.acts).length,
      );
    });

    test('has a handbook with the schema of every record', async () => {
      const { phases } = await story.get<Handbook>(people.lead, `definitions/${id}/handbook`);
      const steps = phases.flatMap((phase) => phase.steps);
      expect(steps.map((step) => step.id)).toEqual(stepsOf(definition).map((step) => step.id));
      for (const { record } of steps)
        expect(record?.schema).toMatchObject({ $schema: expect.any(String) as string });
    });

    test('offers the outcomes of each step in the order they are defined', async () => {
      const { phases } = await story.get<Handbook>(people.lead, `definitions/${id}/handbook`);
      const offered = phases
        .flatMap((phase) => phase.steps)
        .map(({ outcomes }) => outcomes.map((one) => one.id));
      expect(offered).toEqual(stepsOf(definition).map(({ outcomes }) => Object.keys(outcomes)));
    });

    test('says which parts of the plan each answer rests on', async () => {
      const { phases } = await story.get<Handbook>(people.lead, `definitions/${id}/handbook`);
      const said = phases.flatMap((phase) => phase.steps).map(({ restsOn }) => restsOn);
      expect(said).toEqual(stepsOf(definition).map(({ restsOn = null }) => restsOn));
    });
  },
);

test('a definition that does not exist is not found', async () => {
  const { status, body } = await story.refusal(people.lead, 'definitions/torgmöte/matrix');
  expect([status, body.code]).toEqual([404, 'not-found']);
});
