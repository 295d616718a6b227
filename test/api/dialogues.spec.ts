import { randomUUID } from 'node:crypto';
import type { DialogueDetail, DialogueSummary } from '../../src/contract/dialogue';
import type { Page } from '../../src/contract/page';
import type { Problem } from '../../src/http/problem';
import { demoPeople } from '../../src/organisation/profiles/demo-people';
import { people, planned, supported } from '../support/lives';
import * as records from '../support/sample-records';
import { Story, type Reply } from '../support/story';

let story: Story;
beforeAll(async () => {
  story = await Story.start();
});
afterAll(() => story.stop());

const brukardialog = {
  definition: 'brukardialog.punktdialog',
  title: 'Vardagen på boendet',
  owner: 'socialforvaltningen',
  lead: 'ulla.bergstrom',
  initiator: 'official',
} as const;

describe('starting a dialogue', () => {
  const body = {
    definition: 'medborgardialog.punktdialog',
    title: 'Trygga vägar',
    owner: records.OWNER,
    lead: people.lead,
    initiator: 'committee',
  };

  test('asks its first question of its lead', async () => {
    const id = await story.create();
    const dialogue = await story.read(id);
    expect(dialogue).toMatchObject({ phase: { id: 'plan', title: 'Planera' }, ended: null, plan: null });
    expect(dialogue.number).toMatch(/^\d{4}-\d{3,}$/);
    expect(dialogue.waiting).toMatchObject([
      { key: 'state-question', asked: [`project-lead:${people.lead}`] },
    ]);
  });

  test.each([
    ['an unknown definition', { definition: 'torgmöte' }, 'definition unknown-definition'],
    ['an unknown owner', { owner: 'rymdforvaltningen' }, 'owner unknown-administration'],
    ['an unknown lead', { lead: 'ingen' }, 'lead unknown-person'],
    ['a lead of another administration', { lead: 'omar.haddad' }, 'lead no-project-lead'],
    ['an empty title', { title: ' ' }, 'title too_small'],
    ['an unknown field', { colour: 'röd' }, 'colour unrecognized_keys'],
    ['a concept for what is no occurrence', { conceptId: randomUUID() }, 'conceptId no-occurrence'],
    [
      'no concept for an occurrence',
      { definition: 'medborgardialog.tillfalle' },
      'conceptId concept-required',
    ],
  ])('with %s is refused by its path', async (_what, over, expected) => {
    const { status, body: problem } = await story.post(people.lead, 'dialogues', {
      body: { ...body, ...over },
    });
    expect([status, problem.faults?.map(({ path, code }) => `${path} ${code}`)[0]]).toEqual([422, expected]);
  });

  test('for another administration is refused, save to the coordinator', async () => {
    const { status, body: problem } = await story.post('omar.haddad', 'dialogues', { body });
    expect([status, problem.code]).toEqual([403, 'not-permitted']);
    expect((await story.accepted(people.coordinator, 'dialogues', body)).open).toEqual(['state-question']);
  });

  test('without a key is refused; with the same key it is started once', async () => {
    const key = randomUUID();
    const [one, two] = await Promise.all(
      [1, 2].map(() => story.post<{ dialogueId: string }>(people.lead, 'dialogues', { body, key })),
    );
    expect(one?.status).toBe(201);
    expect(one?.body).toEqual(two?.body);
  });
});

describe('the list of dialogues', () => {
  const list = (query: string, person: string = people.coordinator): Promise<Page<DialogueSummary>> =>
    story.get(person, `dialogues?${query}`);

  test('is searched by the words of title and question, inflected and unaccented', async () => {
    const id = await story.create({ title: 'Cykelbanor i Östra Handen' });
    const { items } = await list('q=cykelbana+ostra');
    expect(items.map((item) => item.id)).toEqual([id]);
  });

  test('is searched by number', async () => {
    const id = await story.create();
    const { number } = await story.get<DialogueSummary>(people.coordinator, `dialogues/${id}`);
    expect((await list(`q=${number}`)).items.map((item) => item.id)).toEqual([id]);
  });

  test('is filtered by phase, owner, who, area and end', async () => {
    const planning = await story.create({ title: 'Filtrerad' });
    const ended = await story.create({ title: 'Filtrerad' });
    await story.accepted(people.lead, `dialogues/${ended}/withdraw`, { reason: 'Inte nu' });
    const ids = async (query: string): Promise<readonly string[]> =>
      (await list(`q=filtrerad&${query}`)).items.map(({ id }) => id);
    expect(await ids('ended=true')).toEqual([ended]);
    expect(await ids('ended=false')).toEqual([planning]);
    expect(await ids(`owner=${records.OWNER}&phase=plan&ended=false`)).toEqual([planning]);
    expect(await ids('who=brukardialog')).toEqual([]);
    await planned(story, planning);
    expect(await ids('area=norr')).toEqual([planning]);
    expect(await ids('area=syd')).toEqual([]);
  });

  test('mine are those I lead or am waited for in', async () => {
    const id = await story.create({ title: 'Bara min' });
    const of = async (person: string): Promise<number> =>
      (await list('q=bara+min&mine=true', person)).items.length;
    expect(await of(people.lead)).toBe(1);
    expect(await of(people.communicator)).toBe(0);
    await planned(story, id);
    expect(await of(people.committee)).toBe(1);
  });

  test('is paged by a cursor without gap or repetition', async () => {
    for (const n of [1, 2, 3, 4, 5]) await story.create({ title: `Bladdrad ${n}` });
    const titles: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page<DialogueSummary> = await list(
        `q=bladdrad&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      titles.push(...page.items.map(({ title }) => title));
      cursor = page.next;
    }
    expect(titles).toEqual([5, 4, 3, 2, 1].map((n) => `Bladdrad ${n}`));
  });

  test('with a cursor made up is refused', async () => {
    const { status, body } = await story.refusal(people.lead, 'dialogues?cursor=hittepå');
    expect([status, body.faults?.[0]?.path]).toEqual([422, 'cursor']);
  });
});

describe('a brukardialog', () => {
  test('is read by its own administration, the coordinator and those it asks, and listed for the same', async () => {
    const id = await story.create(brukardialog);
    const readers: string[] = [];
    const listed: string[] = [];
    for (const { login } of demoPeople) {
      const { status } = await story.refusal(login, `dialogues/${id}`);
      if (status === 200) readers.push(login);
      const { items } = await story.get<Page<DialogueSummary>>(login, 'dialogues?who=brukardialog');
      if (items.some((item) => item.id === id)) listed.push(login);
    }
    expect(listed).toEqual(readers);
    expect(readers).toEqual([
      'ulla.bergstrom',
      'sara.nystrom',
      'erik.sjoberg',
      'karin.sandberg',
      'eva.rosen',
      'peter.lonn',
    ]);
  });

  test('is refused to others by the rule, in everything that belongs to it', async () => {
    const id = await story.create(brukardialog);
    for (const part of [
      '',
      '/timeline',
      '/events',
      '/records',
      '/graph',
      '/process.bpmn',
      '/plans',
      '/statements',
      '/overlaps',
      '/acts',
      '/driver',
      '/earlier',
    ]) {
      const { status, body } = await story.refusal(people.lead, `dialogues/${id}${part}`);
      expect([part, status, body.rule]).toEqual([
        part,
        403,
        'brukardialog.punktdialog@1/acts/read: own-staff | coordinator@any | performer',
      ]);
    }
  });
});

describe('acts on a dialogue', () => {
  const act = (person: string, id: string, name: string, body?: unknown): Promise<Reply<Problem>> =>
    story.post(person, `dialogues/${id}/${name}`, { body });

  test('pausing stops the clocks, resuming moves what was due', async () => {
    const id = await story.create();
    const before = (await story.read(id)).waiting[0]?.due;
    await story.accepted(people.lead, `dialogues/${id}/pause`, {
      until: records.day(60),
      reason: 'Valrörelse',
    });
    expect((await story.read(id)).waiting[0]?.otherwise.every(({ on }) => on === null)).toBe(true);
    const settle = await act(people.lead, id, 'tasks/state-question/settle', {
      outcome: 'done',
      record: records.question,
    });
    expect([settle.status, settle.body.code]).toEqual([409, 'paused']);
    await story.days(14, id);
    await story.accepted(people.coordinator, `dialogues/${id}/resume`);
    const dialogue = await story.read(id);
    expect(dialogue.paused).toBeNull();
    expect((dialogue.waiting[0]?.due ?? '') > (before ?? '')).toBe(true);
  });

  test('resuming takes no fields, and what is not paused is not resumed', async () => {
    const id = await story.create();
    const field = await act(people.lead, id, 'resume', { when: 'nu' });
    expect([field.status, field.body.faults?.[0]?.path]).toEqual([422, 'when']);
    const resumed = await act(people.lead, id, 'resume');
    expect([resumed.status, resumed.body.code]).toEqual([409, 'not-paused']);
  });

  test('pausing until a day that has been is refused', async () => {
    const id = await story.create();
    const { status, body } = await act(people.lead, id, 'pause', { until: '2020-01-01', reason: 'X' });
    expect([status, body.code]).toEqual([422, 'date-not-later']);
  });

  test('handing over gives the tasks to the new lead, who must be one', async () => {
    const id = await story.create();
    const to = { owner: 'kultur-och-fritidsforvaltningen', lead: 'omar.haddad', reason: 'Rör deras mark' };
    expect((await act(people.lead, id, 'hand-over', to)).status).toBe(403);
    const wrong = await act(people.coordinator, id, 'hand-over', { ...to, lead: people.lead });
    expect([wrong.status, wrong.body.faults?.[0]?.code]).toEqual([422, 'no-project-lead']);
    await story.accepted(people.coordinator, `dialogues/${id}/hand-over`, to);
    const { lead, owner, waiting } = await story.read(id);
    expect([lead.id, owner.id, waiting[0]?.asked]).toEqual([to.lead, to.owner, ['project-lead:omar.haddad']]);
  });

  test('a lead proposes a merge, the coordinator decides; with itself it is refused', async () => {
    const [id, other] = [await story.create(), await story.create()];
    await story.accepted(people.lead, `dialogues/${id}/propose`, {
      act: 'merge',
      about: other,
      reason: 'Samma',
    });
    expect((await act(people.lead, id, 'merge', { into: other, reason: 'Samma' })).status).toBe(403);
    const self = await act(people.coordinator, id, 'merge', { into: id, reason: 'Samma' });
    expect([self.status, self.body.faults?.[0]?.path]).toEqual([422, 'into']);
  });

  test('merged as the outcome of its coordination it refers to the other as well', async () => {
    const [id, other] = [await story.create(), await story.create()];
    await supported(story, id);
    const merged = { outcome: 'merged', reason: 'Samma fråga', record: { mergeWith: other } };
    await story.settle(people.coordinator, id, 'coordination-decision', merged);
    expect(await story.read(id)).toMatchObject({ ended: 'merged', mergedIntoId: other });
  });

  test('nothing is merged into what has ended, nor a brukardialog into what others may read', async () => {
    const [id, other] = [await story.create(), await story.create()];
    const users = await story.create({
      definition: 'brukardialog.punktdialog',
      owner: 'socialforvaltningen',
      lead: 'ulla.bergstrom',
    });
    await story.accepted(people.lead, `dialogues/${other}/withdraw`, { reason: 'Behövs inte' });
    for (const [from, into] of [
      [id, other],
      [users, id],
    ] as const) {
      const { status, body } = await act(people.coordinator, from, 'merge', { into, reason: 'Samma' });
      expect([status, body.faults?.[0]]).toEqual([
        422,
        expect.objectContaining({ path: 'into', code: 'unknown-merge-target' }),
      ]);
    }
  });

  test('who has declared a conflict of interest acts no more, nor does their deputy', async () => {
    const id = await story.create();
    await planned(story, id);
    await story.settle(people.committee, id, 'mandate', { outcome: 'given', record: records.mandate });
    await story.accepted(people.socialContact, `dialogues/${id}/declare-conflict`, { reason: 'Bor där' });
    for (const person of [people.socialContact, 'peter.lonn']) {
      const { body } = await act(person, id, 'tasks/statement~socialforvaltningen/settle', {
        outcome: 'supports',
        record: {},
      });
      expect(body.code).toBe('conflict-of-interest');
    }
  });

  test('the acts one may do are those that are accepted, the others tell their rule', async () => {
    const id = await story.create();
    const { acts, tasks } = await story.get<{ acts: Verdict[]; tasks: { key: string; acts: Verdict[] }[] }>(
      people.communicator,
      `dialogues/${id}/acts`,
    );
    expect(acts.filter(({ permitted }) => permitted).map((one) => one.act)).toEqual([
      'declare-conflict',
      'read',
    ]);
    expect(acts.find((one) => one.act === 'withdraw')?.rule).toBe(
      'medborgardialog.punktdialog@1/acts/withdraw: project-lead@lead | coordinator@any',
    );
    expect(tasks[0]?.acts.every(({ permitted }) => !permitted)).toBe(true);
    const mine = await story.get<{ tasks: { acts: Verdict[] }[] }>(people.lead, `dialogues/${id}/acts`);
    expect(mine.tasks[0]?.acts.filter(({ permitted }) => permitted).map((one) => one.act)).toEqual([
      'settle',
      'claim',
      'assign',
      'remind',
      'extend',
    ]);
  });
});

interface Verdict {
  readonly act: string;
  readonly permitted: boolean;
  readonly rule: string | null;
}

describe('the history of a dialogue', () => {
  test('says who did what, and for whom', async () => {
    const id = await story.create();
    await planned(story, id);
    await story.settle(people.committee, id, 'mandate', { outcome: 'given', record: records.mandate });
    await story.settle('peter.lonn', id, 'statement/socialforvaltningen', {
      outcome: 'supports',
      record: {},
    });
    const { items } = await story.get<Page<TimelineRow>>(
      people.registrar,
      `dialogues/${id}/timeline?limit=200`,
    );
    expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, at) => at + 1));
    const settled = items.filter(({ sentence }) => sentence.key === 'timeline.task-settled');
    expect(settled.at(-1)).toMatchObject({
      by: 'Peter Lönn för Karin Sandberg',
      sentence: { params: { title: 'Yttrande', outcomeTitle: 'Tillstyrker' } },
    });
  });

  test('is read on from where one has read to', async () => {
    const id = await story.create();
    await story.settle(people.lead, id, 'state-question', { outcome: 'done', record: records.question });
    const all = await story.get<Page<TimelineRow>>(people.lead, `dialogues/${id}/timeline`);
    const later = await story.get<Page<TimelineRow>>(people.lead, `dialogues/${id}/timeline?after=2`);
    expect(later.items).toEqual(all.items.slice(2));
    expect(later.items.length).toBeGreaterThan(0);
  });

  test('has the process as a picture, and as BPMN', async () => {
    const id = await story.create();
    const { tokens } = await story.get<{ tokens: readonly unknown[] }>(people.lead, `dialogues/${id}/graph`);
    expect(tokens).toMatchObject([{ node: 'step/state-question', task: 'state-question' }]);
    expect(await story.get<string>(people.lead, `dialogues/${id}/process.bpmn`)).toContain(
      '<bpmndi:BPMNDiagram',
    );
  });
});

interface TimelineRow {
  readonly sequence: number;
  readonly by: string;
  readonly sentence: { readonly key: string; readonly params: Readonly<Record<string, unknown>> };
}

test('what the driver does is asked apart from where the dialogue stands', async () => {
  const id = await story.create();
  expect((await story.get<DialogueDetail>(people.lead, `dialogues/${id}`)).phase.id).toBe('plan');
  expect(await story.get(people.lead, `dialogues/${id}/driver`)).toMatchObject({ status: 'not-started' });
});
