import { randomUUID } from 'node:crypto';
import type { SavedDraft, TaskDraft } from '../../src/contract/task-draft';
import type { Problem } from '../../src/http/problem';
import { mandated, people, planned } from '../support/lives';
import * as records from '../support/sample-records';
import { Story, taskPath, type Reply } from '../support/story';

const NONE = { version: 0, content: null, author: null, at: null };

let story: Story;
beforeAll(async () => {
  story = await Story.start();
});
afterAll(() => story.stop());

type Answer = TaskDraft & SavedDraft & Problem;

async function call(
  person: string,
  [method, path]: readonly [method: string, path: string],
  { body, key = randomUUID() }: { readonly body?: unknown; readonly key?: string } = {},
): Promise<Reply<Answer>> {
  const response = await (
    await story.running.signIn(person)
  ).request(method, `/api/v1/${path}`, { ...(body === undefined ? {} : { body }), key });
  const text = await response.text();
  return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Answer };
}

const draftOf = (dialogue: string, task: string): string => taskPath(dialogue, task, 'draft');
const read = async (person: string, path: string): Promise<TaskDraft> =>
  (await call(person, ['GET', path])).body;
const save = (person: string, path: string, version: number, content: unknown): Promise<Reply<Answer>> =>
  call(person, ['PUT', path], { body: { version, content } });
const saved = async (person: string, path: string, version = 0): Promise<number> => {
  const { status, body } = await save(person, path, version, { purpose: 'Att veta' });
  expect(status).toBe(200);
  return body.version;
};
const stored = async (dialogue: string): Promise<readonly string[]> => {
  const { rows } = await story.running.pool.query<{ task: string }>(
    'select task from task_draft where dialogue_id = $1 order by task',
    [dialogue],
  );
  return rows.map(({ task }) => task);
};
const said = ({ status, body }: Reply<Answer>): unknown => [status, body.code];

describe('a draft of an answer', () => {
  test('is none until somebody has saved one', async () => {
    const path = draftOf(await story.create(), 'state-question');
    expect(await read(people.lead, path)).toEqual(NONE);
  });

  test('is given back as it was saved, half filled in, with who saved it and when', async () => {
    const dialogue = await story.create();
    const path = draftOf(dialogue, 'state-question');
    const content = { question: 'Var är det', areas: ['vega', null], nested: { 'å/ä.ö': [1.5, true, ''] } };
    const { status, body } = await save(people.lead, path, 0, content);
    expect(status).toBe(200);
    expect(await read(people.lead, path)).toEqual({
      version: body.version,
      content,
      author: { id: people.lead, name: 'Anna Lindqvist' },
      at: body.at,
    });
    expect(body.version).toBeGreaterThan(0);
  });

  test('is shared by those who may settle the task', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    const path = draftOf(dialogue, 'statement/socialforvaltningen');
    const version = await saved(people.socialContact, path);
    // The deputy goes on where she left it.
    expect(await read('peter.lonn', path)).toMatchObject({ version, author: { name: 'Karin Sandberg' } });
    await saved('peter.lonn', path, version);
    expect(await read(people.socialContact, path)).toMatchObject({ author: { id: 'peter.lonn' } });
  });

  test('is no act: nothing happens in the dialogue', async () => {
    const dialogue = await story.create();
    const standing = async (): Promise<unknown> =>
      (
        await story.running.pool.query(
          'select sequence, revision, state, next_due from dialogue where id = $1',
          [dialogue],
        )
      ).rows;
    const before = await standing();
    await saved(people.lead, draftOf(dialogue, 'state-question'));
    expect(await standing()).toEqual(before);
  });
});

describe('saving a draft', () => {
  test('over another version than the one seen is refused, and overwrites nothing', async () => {
    const path = draftOf(await story.create(), 'state-question');
    const first = await saved(people.lead, path);
    const second = await saved(people.lead, path, first);
    expect(second).toBeGreaterThan(first);
    for (const seen of [0, first, second + 1])
      expect(said(await save(people.lead, path, seen, { purpose: 'Annat' }))).toEqual([409, 'stale-draft']);
    expect(await read(people.lead, path)).toMatchObject({
      version: second,
      content: { purpose: 'Att veta' },
    });
  });

  test.each([0, 1])('from twenty tabs at once succeeds in one of them, with %i version before', async (n) => {
    const path = draftOf(await story.create(), 'state-question');
    const seen = n === 0 ? 0 : await saved(people.lead, path);
    const anna = await story.running.signIn(people.lead);
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, tab) => {
        const body = { version: seen, content: { tab } };
        const response = await anna.request('PUT', `/api/v1/${path}`, { body });
        return { tab, status: response.status, body: (await response.json()) as Answer };
      }),
    );
    const [won, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    expect(answers.filter(({ body }) => body.code === 'stale-draft')).toHaveLength(19);
    expect(await read(people.lead, path)).toMatchObject({
      version: won?.body.version,
      content: { tab: won?.tab },
    });
  });

  test('under the same key gets the same answer, also when the draft has gone on or the task is settled', async () => {
    const dialogue = await story.create();
    const path = draftOf(dialogue, 'state-question');
    const [key, late] = [randomUUID(), randomUUID()];
    const once = (): Promise<Reply<Answer>> =>
      call(people.lead, ['PUT', path], { key, body: { version: 0, content: { a: 1 } } });
    const stale = (): Promise<Reply<Answer>> =>
      call(people.lead, ['PUT', path], { key: late, body: { version: 0, content: { a: 2 } } });
    const first = await once();
    expect(said(await stale())).toEqual([409, 'stale-draft']);
    await saved(people.lead, path, first.body.version);
    expect(await once()).toEqual(first);
    await story.settle(people.lead, dialogue, 'state-question', { record: records.question });
    expect(await once()).toEqual(first);
    expect(said(await stale())).toEqual([409, 'stale-draft']);
  });

  test('is for those who may settle the task now, and refused by the rule that bars the others', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    const statement = draftOf(dialogue, 'statement/socialforvaltningen');
    const refused = async (person: string, path: string): Promise<unknown> => {
      const reading = await call(person, ['GET', path]);
      const writing = await save(person, path, 0, {});
      expect(said(writing)).toEqual(said(reading));
      return said(writing);
    };
    expect(await refused(people.communicator, statement)).toEqual([403, 'not-permitted']);
    expect(await refused(people.lead, draftOf(dialogue, 'state-question'))).toEqual([409, 'not-open']);
    expect(await refused(people.lead, draftOf(dialogue, 'nix'))).toEqual([404, 'unknown-task']);
    expect(await refused(people.lead, draftOf(randomUUID(), 'nix'))).toEqual([404, 'unknown-dialogue']);
    await story.accepted(people.socialContact, `dialogues/${dialogue}/declare-conflict`, { reason: 'Jäv' });
    expect(await refused(people.socialContact, statement)).toEqual([403, 'conflict-of-interest']);
  });

  test.each([
    ['a list', []],
    ['nothing', null],
    ['characters that cannot be kept', { text: 'a\u0000b' }],
    ['characters that cannot be kept in a name', { deep: { 'a\u0000b': 1 } }],
  ])('of %s is refused by its path', async (_, content) => {
    const reply = await save(people.lead, draftOf(await story.create(), 'state-question'), 0, content);
    expect(said(reply)).toEqual([422, 'invalid-input']);
    expect(reply.body.faults?.[0]?.path).toMatch(/^content/);
  });

  test.each([
    [500_000, 200],
    [500_001, 413],
  ])('of %i bytes is answered with %i', async (bytes, status) => {
    const frame = JSON.stringify({ text: '' }).length;
    const content = { text: 'å'.repeat((bytes - frame) / 2) + 'a'.repeat((bytes - frame) % 2) };
    expect(Buffer.byteLength(JSON.stringify(content))).toBe(bytes);
    const path = draftOf(await story.create(), 'state-question');
    expect((await save(people.lead, path, 0, content)).status).toBe(status);
  });
});

describe('a draft ends', () => {
  test('when it is thrown away, and one begun anew has a version nobody has seen', async () => {
    const path = draftOf(await story.create(), 'state-question');
    const first = await saved(people.lead, path);
    const second = await saved(people.lead, path, first);
    const discard = async (query = ''): Promise<unknown> =>
      said(await call(people.lead, ['DELETE', `${path}${query}`]));
    expect(await discard(`?version=${String(first)}`)).toEqual([409, 'stale-draft']);
    expect(await discard(`?version=${String(second)}`)).toEqual([204, undefined]);
    expect(await discard(`?version=${String(second)}`)).toEqual([204, undefined]);
    expect(await read(people.lead, path)).toEqual(NONE);
    expect(await saved(people.lead, path)).toBeGreaterThan(second);
    expect(await discard()).toEqual([204, undefined]);
    expect(await read(people.lead, path)).toEqual(NONE);
  });

  test('when its task is settled, and the drafts of other tasks do not', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    await saved(people.socialContact, draftOf(dialogue, 'statement/socialforvaltningen'));
    await saved(people.educationContact, draftOf(dialogue, 'statement/utbildningsforvaltningen'));
    await story.settle(people.socialContact, dialogue, 'statement/socialforvaltningen', {
      outcome: 'supports',
      record: {},
    });
    expect(await stored(dialogue)).toEqual(['statement/utbildningsforvaltningen']);
  });

  test('not when the answer is refused', async () => {
    const dialogue = await story.create();
    await saved(people.lead, draftOf(dialogue, 'state-question'));
    await story.post(people.lead, taskPath(dialogue, 'state-question'), {
      body: { outcome: 'done', record: {} },
    });
    expect(await stored(dialogue)).toEqual(['state-question']);
  });

  test('never after its task: saved while it is settled it is either refused or gone', async () => {
    for (let round = 0; round < 5; round += 1) {
      const dialogue = await story.create();
      const path = draftOf(dialogue, 'state-question');
      const anna = await story.running.signIn(people.lead);
      const saving = Array.from({ length: 8 }, (_, tab) =>
        anna.request('PUT', `/api/v1/${path}`, { body: { version: 0, content: { tab } } }),
      );
      const settling = story.settle(people.lead, dialogue, 'state-question', { record: records.question });
      await Promise.all([settling, ...saving]);
      expect(await stored(dialogue)).toEqual([]);
    }
  });

  test('when the clock answers in silence', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    await saved(people.socialContact, draftOf(dialogue, 'statement/socialforvaltningen'));
    await story.days(40, dialogue);
    expect((await story.read(dialogue)).waiting.map(({ key }) => key)).not.toContain(
      'statement/socialforvaltningen',
    );
    expect(await stored(dialogue)).toEqual([]);
  });

  test('when the dialogue ends, whatever it was of', async () => {
    const dialogue = await story.create();
    await saved(people.lead, draftOf(dialogue, 'state-question'));
    await saved(people.lead, `dialogues/${dialogue}/plan/draft`);
    expect(await stored(dialogue)).toEqual(['state-question', '~plan']);
    await story.accepted(people.lead, `dialogues/${dialogue}/withdraw`, { reason: 'Frågan föll' });
    expect(await stored(dialogue)).toEqual([]);
    expect(said(await call(people.lead, ['GET', draftOf(dialogue, 'state-question')]))).toEqual([
      409,
      'ended',
    ]);
  });
});

describe('a draft of a task that is void', () => {
  test('is out of reach until the task is asked again, and then there with all that was typed', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    const path = draftOf(dialogue, 'statement/socialforvaltningen');
    const version = await saved(people.socialContact, path);
    const { plan } = await story.read(dialogue);
    const changes = { question: 'Var känns det tryggt att gå i Vega?' };
    await story.accepted(people.lead, `dialogues/${dialogue}/plan`, { seenPlan: plan?.hash, changes });
    expect(said(await call(people.socialContact, ['GET', path]))).toEqual([409, 'not-open']);
    await story.settle(people.committee, dialogue, 'mandate', {
      outcome: 'given',
      record: records.mandate,
    });
    expect(await read(people.socialContact, path)).toMatchObject({ version });
  });
});

describe('a draft of a changed plan', () => {
  test('is the lead’s, and ends when the plan is changed', async () => {
    const dialogue = await story.create();
    await planned(story, dialogue);
    const path = `dialogues/${dialogue}/plan/draft`;
    expect(await read(people.lead, path)).toEqual(NONE);
    expect(said(await call(people.coordinator, ['GET', path]))).toEqual([403, 'not-permitted']);
    const version = await saved(people.lead, path);
    expect(said(await save(people.lead, path, 0, {}))).toEqual([409, 'stale-draft']);
    expect(await read(people.lead, path)).toMatchObject({ version, content: { purpose: 'Att veta' } });
    const { plan } = await story.read(dialogue);
    await story.accepted(people.lead, `dialogues/${dialogue}/plan`, {
      seenPlan: plan?.hash,
      changes: { hours: 3 },
    });
    expect(await read(people.lead, path)).toEqual(NONE);
  });

  test('is not reached as if it were a task', async () => {
    const dialogue = await story.create();
    await saved(people.lead, `dialogues/${dialogue}/plan/draft`);
    expect(said(await call(people.lead, ['GET', draftOf(dialogue, '~plan')]))).toEqual([404, 'unknown-task']);
  });
});
