import type { PossibleActs } from '../../src/contract/task';
import { mandated, people } from '../support/lives';
import * as records from '../support/sample-records';
import { Story, taskPath } from '../support/story';

type Possible = PossibleActs['acts'][number];

let story: Story;
beforeAll(async () => {
  story = await Story.start();
});
afterAll(() => story.stop());

const acts = (person: string, dialogue: string): Promise<PossibleActs> =>
  story.get(person, `dialogues/${dialogue}/acts`);
const onDialogue = async (person: string, dialogue: string, act: string): Promise<Possible | undefined> =>
  (await acts(person, dialogue)).acts.find((one) => one.act === act);
const onTask = async (
  person: string,
  [dialogue, task]: readonly [dialogue: string, task: string],
  act: string,
): Promise<Possible | undefined> => {
  const { tasks } = await acts(person, dialogue);
  return tasks.find(({ key }) => key === task)?.acts.find((one) => one.act === act);
};

const lead = {
  role: 'project-lead',
  title: 'Projektledare',
  unit: { id: records.OWNER, name: 'Stadsbyggnadsförvaltningen' },
  person: { id: people.lead, name: 'Anna Lindqvist' },
};
const coordinator = {
  role: 'coordinator',
  title: 'Dialogsamordnare',
  unit: { id: 'enheten-for-strategisk-planering', name: 'Enheten för strategisk planering' },
  person: null,
};
const contact = {
  role: 'administration-contact',
  title: 'Samordningsansvarig',
  unit: { id: 'socialforvaltningen', name: 'Socialförvaltningen' },
  person: null,
};

describe('an act that is refused', () => {
  test('names who may, by role, unit and person', async () => {
    const dialogue = await story.create();
    expect(await onDialogue(people.communicator, dialogue, 'withdraw')).toMatchObject({
      permitted: false,
      code: 'not-permitted',
      by: [lead, coordinator],
    });
    expect(await onDialogue(people.lead, dialogue, 'merge')).toMatchObject({ by: [coordinator] });
    expect(await onDialogue(people.coordinator, dialogue, 'change-plan')).toMatchObject({ by: [lead] });
  });

  test('on a task names those whose task it is, and their manager', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    const task = [dialogue, 'statement/socialforvaltningen'] as const;
    expect(await onTask(people.communicator, task, 'settle')).toMatchObject({ by: [contact] });
    expect(await onTask(people.communicator, task, 'claim')).toMatchObject({ by: [contact] });
    const manager = { ...contact, role: 'manager', title: 'Chef' };
    expect(await onTask(people.communicator, task, 'assign')).toMatchObject({
      by: [manager, lead, coordinator],
    });
  });

  test('names them also when something else than the role stands in the way', async () => {
    const dialogue = await story.create();
    const { by, code } = (await onDialogue(people.lead, dialogue, 'resume')) ?? {};
    expect([code, by]).toEqual(['not-paused', [lead, coordinator]]);
  });

  test('is the change of a plan that is not there yet', async () => {
    const dialogue = await story.create();
    const code = async (): Promise<unknown> => (await onDialogue(people.lead, dialogue, 'change-plan'))?.code;
    expect(await code()).toBe('no-plan');
    await mandated(story, dialogue);
    expect(await code()).toBeNull();
  });

  test('is one that would be refused however it were done', async () => {
    const dialogue = await story.create();
    const task = [dialogue, 'state-question'] as const;
    const code = async (act: string): Promise<unknown> => (await onTask(people.lead, task, act))?.code;
    expect(await code('claim')).toBeNull();
    expect(await code('release')).toBe('not-claimed');
    await story.accepted(people.lead, taskPath(dialogue, 'state-question', 'claim'));
    expect(await code('claim')).toBe('nothing-changed');
    expect(await code('release')).toBeNull();
  });
});

test('an act that is permitted names nobody else', async () => {
  const dialogue = await story.create();
  const shown = await acts(people.lead, dialogue);
  const permitted = [...shown.acts, ...shown.tasks.flatMap((task) => task.acts)].filter(
    (one) => one.permitted,
  );
  expect(permitted.map(({ act }) => act)).toContain('settle');
  expect(permitted.flatMap(({ by }) => by)).toEqual([]);
});

test('in a brukardialog the own administration is named as a circle', async () => {
  const dialogue = await story.create({
    definition: 'brukardialog.punktdialog',
    owner: 'socialforvaltningen',
    lead: 'ulla.bergstrom',
  });
  const declared = `dialogues/${dialogue}/declare-conflict`;
  await story.accepted('ulla.bergstrom', declared, { reason: 'Anhörig' });
  expect((await onDialogue('ulla.bergstrom', dialogue, 'declare-conflict'))?.by).toEqual([
    { role: 'oneself', title: 'Var och en för sig själv', unit: null, person: null },
  ]);
});
