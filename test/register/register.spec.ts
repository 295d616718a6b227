import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { beginning, hashOf, smallRegister, type SmallRegister } from '../support/small-register';

const supports = (unit: string) =>
  ({ kind: 'settle', task: `statement/${unit}`, outcome: 'supports' }) as const;

describe('the register', () => {
  let small: SmallRegister;
  beforeAll(async () => {
    small = await smallRegister();
  });
  afterAll(() => small.close());

  const count = async (sql: string, dialogueId: string): Promise<number> => {
    const { rows } = await small.pool.query<{ n: string }>(`select count(*) as n from ${sql}`, [dialogueId]);
    return Number(rows[0]?.n);
  };
  const events = (dialogueId: string) => count('dialogue_event where dialogue_id = $1', dialogueId);

  it('does an act in four round trips', async () => {
    const dialogueId = await small.begin();
    const texts: string[] = [];
    const connect: () => Promise<PoolClient> = small.pool.connect.bind(small.pool);
    Object.assign(small.pool, { connect: async () => watched(await connect(), texts) });
    await small.act(dialogueId, 'u0', supports('u0'), randomUUID());
    Reflect.deleteProperty(small.pool, 'connect');
    expect(texts).toHaveLength(4);
  });

  it('lets one of fifty answers to one task win and refuses the rest', async () => {
    const dialogueId = await small.begin();
    const before = await events(dialogueId);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => small.act(dialogueId, 'u0', supports('u0'), randomUUID())),
    );
    expect(answers.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(
      answers.filter((each) => each.kind === 'refused' && each.refusal.code === 'not-open'),
    ).toHaveLength(49);
    expect(await events(dialogueId)).toBe(before + 1);
  });

  it('gives the same answer a hundred times to the same key', async () => {
    const dialogueId = await small.begin();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => small.act(dialogueId, 'u0', supports('u0'), key)),
    );
    expect(new Set(answers.map((each) => JSON.stringify(sorted(each)))).size).toBe(1);
    expect(answers[0]?.kind).toBe('accepted');
  });

  it('refuses a key that was used with another body', async () => {
    const dialogueId = await small.begin();
    const key = randomUUID();
    await small.act(dialogueId, 'u0', supports('u0'), key);
    const again = await small.act(
      dialogueId,
      'u0',
      { ...supports('u0'), outcome: 'objects', reason: 'nej' },
      key,
    );
    expect(again).toEqual({ kind: 'other-body' });
  });

  it('answers a refusal to the same key even when it would now be accepted', async () => {
    const dialogueId = await small.begin();
    const key = randomUUID();
    const early = { kind: 'settle', task: 'close', outcome: 'done' } as const;
    const first = await small.act(dialogueId, 'lead', early, key);
    await small.act(dialogueId, 'u0', supports('u0'));
    await small.act(dialogueId, 'u1', supports('u1'));
    expect(await small.act(dialogueId, 'lead', early, key)).toEqual(first);
    expect((await small.act(dialogueId, 'lead', early, randomUUID())).kind).toBe('accepted');
  });

  it('lets fifty administrations answer the same dialogue at once', async () => {
    const administrations = Array.from({ length: 50 }, (_, at) => `u${at}`);
    const dialogueId = await small.begin(administrations);
    const answers = await Promise.all(
      administrations.map((unit) => small.act(dialogueId, unit, supports(unit), randomUUID())),
    );
    expect(answers.every(({ kind }) => kind === 'accepted')).toBe(true);
    const { rows } = await small.pool.query<{ gaps: boolean }>(
      'select max(sequence) <> count(*) as gaps from dialogue_event where dialogue_id = $1',
      [dialogueId],
    );
    expect(rows[0]?.gaps).toBe(false);
  });

  it('changes nothing when it refuses', async () => {
    const dialogueId = await small.begin();
    const row = 'select * from dialogue where id = $1';
    const before = await small.pool.query(row, [dialogueId]);
    const answer = await small.act(dialogueId, 'u1', supports('u0'), randomUUID());
    expect(answer).toMatchObject({
      kind: 'refused',
      refusal: {
        code: 'not-permitted',
        rule: expect.stringContaining('administration-contact@u0') as string,
      },
    });
    expect((await small.pool.query(row, [dialogueId])).rows).toEqual(before.rows);
  });

  it('says that a dialogue is unknown', async () => {
    const answer = await small.act(randomUUID(), 'lead', { kind: 'resume' }, randomUUID());
    expect(answer).toEqual({ kind: 'unknown-dialogue' });
  });

  it('lets only a project lead of the owner, or the coordinator, begin', async () => {
    const answer = await small.register.begin({ ...beginning, id: randomUUID(), personId: 'u1' });
    expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'not-permitted' } });
  });

  it('begins once under one key', async () => {
    const idempotency = { key: randomUUID(), requestHash: hashOf('begin') };
    const ids = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const answer = await small.register.begin({ ...beginning, id: randomUUID(), idempotency });
        return answer.kind === 'accepted' ? answer.dialogueId : answer.kind;
      }),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('rebuilds the same rows from the events', async () => {
    const dialogueId = await small.begin();
    await small.act(dialogueId, 'u0', { kind: 'claim', task: 'statement/u0' });
    await small.act(dialogueId, 'u0', supports('u0'));
    await small.act(dialogueId, 'lead', { kind: 'remind', task: 'statement/u1' });
    const read = async (): Promise<unknown> => {
      const tasks = await small.pool.query('select * from task where dialogue_id = $1 order by key', [
        dialogueId,
      ]);
      const row = await small.pool.query('select state, sequence, phase, ended from dialogue where id = $1', [
        dialogueId,
      ]);
      return [tasks.rows, row.rows];
    };
    const before = await read();
    expect(await small.register.rebuild(dialogueId)).toBe(false);
    expect(await read()).toEqual(before);
  });

  it('keeps the driver untold of desk work', async () => {
    const dialogueId = await small.begin();
    const before = await small.register.standing(dialogueId);
    await small.act(dialogueId, 'u0', { kind: 'claim', task: 'statement/u0' });
    expect((await small.register.standing(dialogueId)).revision).toBe(before.revision);
    await small.act(dialogueId, 'u0', supports('u0'));
    expect((await small.register.standing(dialogueId)).revision).toBe(before.revision + 1);
  });
});

/** jsonb orders its keys anew: the answer is the same, its text is not. */
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([k, v]) => [k, sorted(v)]),
      )
    : Array.isArray(value)
      ? value.map(sorted)
      : value;

/** A connection that notes every question put to it. */
function watched(client: PoolClient, texts: string[]): PoolClient {
  return new Proxy(client, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name);
      if (name === 'query') texts.push('query');
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
