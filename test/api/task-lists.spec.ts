import type { Page } from '../../src/contract/page';
import type { TaskCounts, TaskItem } from '../../src/contract/task';
import { concluded, contactOf, coordinated, mandated, membersIn, people, planned } from '../support/lives';
import * as records from '../support/sample-records';
import { Story, taskPath } from '../support/story';

let story: Story;
beforeAll(async () => {
  story = await Story.start();
});
afterAll(() => story.stop());

const mine = async (person: string, query = ''): Promise<readonly TaskItem[]> => {
  const items: TaskItem[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const suffix: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: Page<TaskItem> = await story.get(person, `tasks/mine?limit=200&${query}${suffix}`);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
};

const inDialogue = (items: readonly TaskItem[], dialogue: string): readonly TaskItem[] =>
  items.filter((item) => item.dialogue.id === dialogue);

describe('my tasks', () => {
  test('say which condition and which other dialogue, where several are of one kind', async () => {
    const other = await story.create({ title: 'Trygga vägar i Jordbro' });
    await mandated(story, other);
    const dialogue = await story.create();
    const [unit = ''] = membersIn(await mandated(story, dialogue), 'statement');
    await story.settle(contactOf(unit), dialogue, `statement/${unit}`, {
      outcome: 'supports-on-condition',
      reason: 'Det är mörkt',
      record: { conditions: [{ text: 'Belysning först' }, { text: 'Inte under mässan' }] },
    });
    const tasks = inDialogue(await mine(people.lead), dialogue);
    const subjectsOf = (step: string): readonly (string | null)[] =>
      tasks.filter((task) => task.step === step).map(({ subject }) => subject);
    expect([...subjectsOf('condition-answer')].sort()).toEqual(['Belysning först', 'Inte under mässan']);
    const { number } = await story.read(other);
    expect(subjectsOf('overlap-choice')).toContain(`${number} Trygga vägar i Jordbro`);
    const units = await story.get<Page<TaskItem>>(people.coordinator, `tasks?unit=${unit}&limit=200`);
    expect(units.items.filter(({ step }) => step === 'statement').map(({ subject }) => subject)).toContain(
      null,
    );
  });

  test('say why they are mine, since when, and what happens if I do nothing', async () => {
    const dialogue = await story.create();
    const [task] = inDialogue(await mine(people.lead), dialogue);
    expect(task).toMatchObject({
      key: 'state-question',
      ref: 'state-question',
      title: 'Formulera frågan',
      phase: 'plan',
      workingDaysWaited: 0,
      overdue: false,
      workingDaysLeft: 10,
      round: 1,
      claimedBy: null,
      pausedUntil: null,
      dialogue: { title: 'Trygga vägar i Vega', phaseNumber: 1, phases: 7 },
      acts: ['claim', 'assign', 'remind', 'extend', 'settle'],
      why: [
        {
          role: 'project-lead',
          roleTitle: 'Projektledare',
          unit: { id: records.OWNER, name: 'Stadsbyggnadsförvaltningen' },
          holder: { id: people.lead, name: 'Anna Lindqvist' },
          asDeputy: false,
        },
      ],
    });
    expect(task?.otherwise.map(({ kind, workingDays, to }) => [kind, workingDays, to])).toEqual([
      ['reminded', -3, null],
      ['reminded', 0, null],
      ['escalated', 1, 'manager'],
    ]);
    expect(task?.otherwise[1]?.on).toBe(task?.due);
  });

  test('include those of the one I am deputy for, and say for whom', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    const [task] = inDialogue(await mine('peter.lonn'), dialogue);
    expect(task).toMatchObject({
      key: 'statement/socialforvaltningen',
      ref: 'statement~socialforvaltningen',
      why: [{ holder: { name: 'Karin Sandberg' }, asDeputy: true }],
    });
    expect(task?.otherwise.at(-1)).toMatchObject({ kind: 'counts-as', workingDays: 5, to: 'no-answer' });
  });

  test('come soonest due first, in pages without gap or repetition', async () => {
    const before = await mine(people.lead);
    const dues = before.map(({ due }) => due ?? '9999');
    expect(dues).toEqual([...dues].sort());
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const suffix: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: Page<TaskItem> = await story.get(people.lead, `tasks/mine?limit=1${suffix}`);
      paged.push(...page.items.map((item) => `${item.dialogue.id}/${item.key}`));
      cursor = page.next;
    }
    expect(paged).toEqual(before.map((item) => `${item.dialogue.id}/${item.key}`));
  });

  test('are found by phase, by claim and by the words of the dialogue', async () => {
    const dialogue = await story.create({ title: 'Lekplatser vid Rudan' });
    const found = async (query: string): Promise<number> =>
      inDialogue(await mine(people.lead, query), dialogue).length;
    expect(await found('q=lekplats')).toBe(1);
    expect(await found('q=simhall')).toBe(0);
    expect(await found('phase=plan')).toBe(1);
    expect(await found('phase=spread')).toBe(0);
    expect(await found('claimed=true')).toBe(0);
    await story.accepted(people.lead, taskPath(dialogue, 'state-question', 'claim'));
    expect(await found('claimed=true')).toBe(1);
    expect(await found('claimed=false')).toBe(0);
    expect(await found('overdue=true')).toBe(0);
    expect(await found('overdue=false')).toBe(1);
  });

  test('leave out those of a dialogue I have declared a conflict of interest in', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    expect(inDialogue(await mine(people.socialContact), dialogue)).toHaveLength(1);
    await story.accepted(people.socialContact, `dialogues/${dialogue}/declare-conflict`, {
      reason: 'Bor där',
    });
    expect(inDialogue(await mine(people.socialContact), dialogue)).toEqual([]);
  });

  test('are there as soon as they are asked, and gone as soon as they are settled', async () => {
    const dialogue = await story.create();
    await planned(story, dialogue);
    expect(inDialogue(await mine(people.lead), dialogue)).toEqual([]);
    expect(inDialogue(await mine(people.committee), dialogue)).toHaveLength(1);
  });
});

describe('my tasks, filtered', () => {
  let dialogue: string;
  beforeAll(async () => {
    dialogue = await story.create();
    await mandated(story, dialogue);
  });

  const found = async (person: string, query: string): Promise<readonly string[]> =>
    inDialogue(await mine(person, query), dialogue).map(({ key }) => key);
  const [statement, contact, standIn] = [
    'statement/socialforvaltningen',
    people.socialContact,
    'peter.lonn',
  ] as const;

  test('by who has taken them', async () => {
    expect(await found(contact, 'claim=nobody')).toEqual([statement]);
    await story.accepted(contact, taskPath(dialogue, statement, 'claim'));
    expect(await found(contact, 'claim=me')).toEqual([statement]);
    expect(await found(contact, 'claim=others')).toEqual([]);
    expect(await found(standIn, 'claim=others')).toEqual([statement]);
    expect(await found(standIn, 'claim=me')).toEqual([]);
    await story.accepted(contact, taskPath(dialogue, statement, 'release'));
  });

  test('by whether I am asked as somebody’s deputy only', async () => {
    expect(await found(standIn, 'deputy=true')).toEqual([statement]);
    expect(await found(standIn, 'deputy=false')).toEqual([]);
    expect(await found(contact, 'deputy=true')).toEqual([]);
    expect(await found(contact, 'deputy=false')).toEqual([statement]);
  });

  test('by step and by dialogue', async () => {
    expect(await found(contact, 'step=statement')).toEqual([statement]);
    expect(await found(contact, 'step=state-question')).toEqual([]);
    expect((await mine(contact, `dialogue=${dialogue}`)).map(({ key }) => key)).toEqual([statement]);
  });

  test('by when they are due', async () => {
    const due = inDialogue(await mine(contact), dialogue)[0]?.due;
    const setDue = (to: string): Promise<unknown> =>
      story.running.pool.query(`update task set due = ${to} where dialogue_id = $1 and key = $2`, [
        dialogue,
        statement,
      ]);
    const today = `(now() at time zone 'Europe/Stockholm')::date`;
    await setDue(today);
    expect(await found(contact, 'due=today')).toEqual([statement]);
    expect(await found(contact, 'due=week')).toEqual([statement]);
    await setDue(`date_trunc('week', ${today})::date + 7`);
    expect(await found(contact, 'due=week')).toEqual([]);
    await setDue(`date '${String(due)}'`);
  });

  test('by whether their dialogue is paused, in which case there is nothing to do but wait', async () => {
    expect(await found(contact, 'paused=true')).toEqual([]);
    await story.accepted(people.lead, `dialogues/${dialogue}/pause`, {
      until: records.day(60),
      reason: 'Valrörelse',
    });
    expect(await found(contact, 'paused=true')).toEqual([statement]);
    expect(await found(contact, 'paused=false')).toEqual([]);
    expect(await found(contact, '')).toEqual([statement]);
    expect(inDialogue(await mine(contact), dialogue)[0]).toMatchObject({
      pausedUntil: records.day(60),
      acts: [],
    });
    await story.accepted(people.lead, `dialogues/${dialogue}/resume`);
  });

  test.each(['claim=mig', 'deputy=ja', 'paused=1', 'dialogue=7', 'due=ever'])(
    'by %s is refused by its path',
    async (query) => {
      const { status, body } = await story.refusal(contact, `tasks/mine?${query}`);
      expect([status, body.faults?.[0]?.path]).toEqual([422, query.split('=')[0]]);
    },
  );
});

describe('the counts of my tasks', () => {
  const filters = {
    mine: 'paused=false',
    overdue: 'overdue=true&paused=false',
    dueToday: 'due=today&paused=false',
    dueThisWeek: 'due=week&paused=false',
    free: 'claim=nobody&paused=false',
    claimedByMe: 'claim=me&paused=false',
    asDeputy: 'deputy=true&paused=false',
    paused: 'paused=true',
  } as const satisfies Record<keyof TaskCounts, string>;

  beforeAll(async () => {
    const [taken, paused, biased] = [await story.create(), await story.create(), await story.create()];
    for (const dialogue of [taken, paused, biased]) await mandated(story, dialogue);
    await story.accepted(people.socialContact, taskPath(taken, 'statement/socialforvaltningen', 'claim'));
    await story.accepted(people.lead, `dialogues/${paused}/pause`, {
      until: records.day(60),
      reason: 'Valrörelse',
    });
    await story.accepted(people.socialContact, `dialogues/${biased}/declare-conflict`, { reason: 'Jäv' });
  });

  test.each([people.lead, people.socialContact, 'peter.lonn', people.committee, people.registrar])(
    'are the lengths of the lists: %s',
    async (person) => {
      const counts = await story.get<TaskCounts>(person, 'tasks/mine/counts');
      const lengths: Record<string, number> = {};
      for (const [name, filter] of Object.entries(filters))
        lengths[name] = (await mine(person, filter)).length;
      expect(counts).toEqual(lengths);
      expect(counts.mine).toBe(
        counts.free + counts.claimedByMe + (await mine(person, 'claim=others&paused=false')).length,
      );
    },
  );
});

describe('what a row says one may do', () => {
  test('is what is accepted', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    const task = async (person: string): Promise<TaskItem | undefined> =>
      inDialogue(await mine(person), dialogue)[0];
    expect((await task(people.socialContact))?.acts).toEqual(['claim', 'settle']);
    await story.accepted(people.socialContact, taskPath(dialogue, 'statement/socialforvaltningen', 'claim'));
    expect((await task(people.socialContact))?.acts).toEqual(['release', 'settle']);
    expect((await task('peter.lonn'))?.acts).toEqual(['settle']);
    const { items } = await story.get<Page<TaskItem>>(
      people.coordinator,
      `tasks?unit=socialforvaltningen&dialogue=${dialogue}`,
    );
    expect(items.map(({ acts, dialogue: { phaseNumber } }) => [acts, phaseNumber])).toEqual([
      [['release', 'assign', 'remind', 'extend'], 2],
    ]);
  });

  test('is not to review one’s own work', async () => {
    const dialogue = await story.create();
    await coordinated(story, dialogue);
    const { pool } = story.running;
    await concluded(story, dialogue);
    await pool.query(
      `insert into role_assignment (id, person_id, role, unit_id, valid_from)
       select gen_random_uuid(), $1, 'analyst', unit_id, '2023-01-01' from role_home where role = 'analyst'`,
      [people.lead],
    );
    const acts = async (person: string): Promise<readonly string[] | undefined> =>
      inDialogue(await mine(person), dialogue).find(({ step }) => step === 'second-reader')?.acts;
    expect(await acts(people.analyst)).toContain('settle');
    expect(await acts(people.lead)).not.toContain('settle');
    await pool.query(`delete from role_assignment where person_id = $1 and role = 'analyst'`, [people.lead]);
  });
});

describe('a unit’s tasks', () => {
  test('are listed for all staff, with who is working on them', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    const statement = (act: string): string => taskPath(dialogue, 'statement/socialforvaltningen', act);
    await story.accepted(people.socialContact, statement('claim'));
    const { items } = await story.get<Page<TaskItem>>(
      people.registrar,
      'tasks?unit=socialforvaltningen&limit=200',
    );
    expect(inDialogue(items, dialogue)).toMatchObject([
      { key: 'statement/socialforvaltningen', claimedBy: { name: 'Karin Sandberg' }, why: [] },
    ]);
  });

  test('leave out a brukardialog for those who may not read it', async () => {
    const dialogue = await story.create({
      definition: 'brukardialog.punktdialog',
      owner: 'socialforvaltningen',
      lead: 'ulla.bergstrom',
    });
    const seenBy = async (person: string): Promise<number> => {
      const path = 'tasks?unit=socialforvaltningen&limit=200';
      return inDialogue((await story.get<Page<TaskItem>>(person, path)).items, dialogue).length;
    };
    expect(await seenBy(people.registrar)).toBe(0);
    expect(await seenBy(people.socialManager)).toBe(1);
  });
});

describe('acts on a task', () => {
  const acted = async (person: string, dialogue: string, name: string, body?: unknown): Promise<unknown> => {
    const reply = await story.post(person, taskPath(dialogue, 'state-question', name), { body });
    return reply.status === 200 ? 200 : reply.body.code;
  };

  test('claiming keeps it for oneself until it is released', async () => {
    const dialogue = await story.create();
    expect(await acted(people.communicator, dialogue, 'claim')).toBe('not-permitted');
    expect(await acted(people.lead, dialogue, 'release')).toBe('not-claimed');
    expect(await acted(people.lead, dialogue, 'claim')).toBe(200);
    expect((await story.read(dialogue)).waiting[0]?.claimedBy).toEqual({
      id: people.lead,
      name: 'Anna Lindqvist',
    });
    expect(await acted(people.coordinator, dialogue, 'release', { heldBy: people.coordinator })).toBe(
      'claimed-by-other',
    );
    expect(await acted(people.lead, dialogue, 'release', { heldBy: people.lead })).toBe(200);
    expect(await acted(people.lead, dialogue, 'claim')).toBe(200);
    expect(await acted(people.lead, dialogue, 'release')).toBe(200);
  });

  test('assigning is for the lead, the coordinator and the manager, to one who may do it', async () => {
    const dialogue = await story.create();
    expect(await acted(people.communicator, dialogue, 'assign', { to: people.lead })).toBe('not-permitted');
    expect(await acted(people.coordinator, dialogue, 'assign', { to: people.communicator })).toBe(
      'unknown-target',
    );
    expect(await acted(people.coordinator, dialogue, 'assign', { to: 'ingen' })).toBe('invalid-input');
    expect(await acted(people.cityManager, dialogue, 'assign', { to: people.lead })).toBe(200);
  });

  test('extending needs a reason; a lead does it once, at most ten working days', async () => {
    const dialogue = await story.create();
    const reason = 'Sjuk';
    expect(await acted(people.lead, dialogue, 'extend', { due: records.day(90), reason })).toBe(
      'extension-too-long',
    );
    expect(await acted(people.lead, dialogue, 'extend', { due: '2020-01-01', reason })).toBe(
      'date-not-later',
    );
    expect(await acted(people.lead, dialogue, 'extend', { due: records.day(20) })).toBe('invalid-input');
    expect(await acted(people.lead, dialogue, 'extend', { due: records.day(20), reason })).toBe(200);
    expect(await acted(people.lead, dialogue, 'extend', { due: records.day(22), reason })).toBe(
      'extension-used',
    );
    expect(await acted(people.coordinator, dialogue, 'extend', { due: records.day(90), reason })).toBe(200);
  });

  test('reminding is for those who wait, and takes no fields', async () => {
    const dialogue = await story.create();
    expect(await acted(people.communicator, dialogue, 'remind')).toBe('not-permitted');
    expect(await acted(people.coordinator, dialogue, 'remind', { loud: true })).toBe('invalid-input');
    expect(await acted(people.coordinator, dialogue, 'remind')).toBe(200);
  });
});

// Last: it moves the clock.
test('what is overdue says so, and the manager gets a task', async () => {
  const dialogue = await story.create();
  await story.days(30, dialogue);
  const overdue = inDialogue(await mine(people.lead, 'overdue=true'), dialogue);
  expect(overdue).toMatchObject([{ key: 'state-question', overdue: true, otherwise: [] }]);
  expect(overdue[0]?.workingDaysWaited).toBeGreaterThan(10);
  const managers = inDialogue(await mine(people.cityManager), dialogue);
  expect(managers).toMatchObject([{ key: 'escalation/state-question', phase: null }]);
  const body = { outcome: 'handled', reason: 'Anna är tillbaka i morgon' };
  const { status } = await story.post(people.cityManager, taskPath(dialogue, 'escalation/state-question'), {
    body,
  });
  expect(status).toBe(200);
});

test.each(['tasks?unit=nix', 'stalled?unit=nix', 'dialogues?owner=nix', 'dialogues?area=nix'])(
  '%s names what does not exist, and is told so rather than shown nothing',
  async (path) => {
    const { status, body } = await story.refusal(people.coordinator, path);
    expect(status).toBe(422);
    expect(body.faults?.[0]?.path).toBe(/\?(\w+)=/.exec(path)?.[1]);
  },
);
