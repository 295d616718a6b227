import { ClaimSweep } from '../../src/register/claim-sweep';
import { dialoguesWithLapsedClaims } from '../../src/register/lapsed-claims';
import { differencesSeenBy } from '../../src/verification/register-differences';
import { Definitions } from '../../src/register/definitions';
import { smallRegister, type SmallRegister } from '../support/small-register';
import { until } from '../support/until';

const TASK = 'statement/u0';

describe('a claim whose holder may no longer settle the task', () => {
  let small: SmallRegister;
  beforeAll(async () => {
    small = await smallRegister();
  });
  afterAll(() => small.close());

  /** u2 stands in for u0 so long. */
  const deputyFor = (days: number): Promise<unknown> =>
    small.pool.query(
      `insert into deputyship (id, principal_id, deputy_id, valid_from, valid_to)
       select gen_random_uuid(), 'u0', 'u2', (now() at time zone 'Europe/Stockholm')::date,
         (now() at time zone 'Europe/Stockholm')::date + $1::int`,
      [days],
    );
  const forward = (days: number): Promise<unknown> =>
    small.pool.query('update clock_offset set seconds = seconds + $1', [days * 86_400]);
  const claimant = async (dialogueId: string): Promise<string | null | undefined> => {
    const { rows } = await small.pool.query<{ by: string | null }>(
      'select claimed_by as by from task where dialogue_id = $1 and key = $2',
      [dialogueId, TASK],
    );
    return rows[0]?.by;
  };

  it("is released by the clock when the deputy's period has ended, and the rows are as the events say", async () => {
    const dialogueId = await small.begin();
    await deputyFor(1);
    await small.act(dialogueId, 'u2', { kind: 'claim', task: TASK });
    expect(await dialoguesWithLapsedClaims(small.pool)).toEqual([]);
    expect(await small.register.freeLapsedClaims(dialogueId)).toBe(0);

    await forward(2);
    const late = await small.act(dialogueId, 'u2', { kind: 'settle', task: TASK, outcome: 'supports' });
    expect(late).toMatchObject({ kind: 'refused', refusal: { code: 'not-permitted' } });
    expect(await dialoguesWithLapsedClaims(small.pool)).toEqual([dialogueId]);
    expect(await small.register.freeLapsedClaims(dialogueId)).toBe(1);
    expect(await claimant(dialogueId)).toBeNull();
    expect(await dialoguesWithLapsedClaims(small.pool)).toEqual([]);
    expect(await small.register.freeLapsedClaims(dialogueId)).toBe(0);

    const { rows } = await small.pool.query<{ kind: string; actor: string }>(
      'select kind, actor from dialogue_event where dialogue_id = $1 order by sequence desc limit 1',
      [dialogueId],
    );
    expect(rows).toEqual([{ kind: 'task-released', actor: 'clock' }]);
    const client = await small.pool.connect();
    const { differences } = await differencesSeenBy(client, new Definitions(small.pool));
    client.release();
    expect(differences).toEqual([]);
  });

  it('is released by the sweep soon after a role was taken away, and then by others to take', async () => {
    const dialogueId = await small.begin();
    await small.act(dialogueId, 'u0', { kind: 'claim', task: TASK });
    let hear: () => void = () => undefined;
    const sweep = new ClaimSweep({
      ...{ pool: small.pool, register: small.register },
      listen: (_channel, heard) => {
        hear = heard;
        return Promise.resolve(() => Promise.resolve());
      },
      onFault: (fault) => {
        throw fault;
      },
    });
    await sweep.start();
    await small.pool.query(`update role_assignment set person_id = 'u3' where person_id = 'u0'`);
    hear();
    await until(async () => (await claimant(dialogueId)) === null);
    await sweep.stop();
    expect(await small.act(dialogueId, 'u3', { kind: 'claim', task: TASK })).toMatchObject({
      kind: 'accepted',
    });
  });

  it('keeps no other waiting when one cannot be seen to', async () => {
    const both = [await small.begin(), await small.begin()];
    for (const dialogueId of both) await small.act(dialogueId, 'u1', { kind: 'claim', task: 'statement/u1' });
    await small.pool.query(`update role_assignment set person_id = 'u4' where person_id = 'u1'`);
    const waiting = await dialoguesWithLapsedClaims(small.pool);
    expect(waiting).toEqual(expect.arrayContaining(both));
    const faults: unknown[] = [];
    const sweep = new ClaimSweep({
      pool: small.pool,
      register: {
        freeLapsedClaims: (id) =>
          id === waiting[0] ? Promise.reject(new Error(id)) : small.register.freeLapsedClaims(id),
      },
      listen: () => Promise.resolve(() => Promise.resolve()),
      onFault: (fault) => faults.push(fault),
    });
    await sweep.start();
    await until(async () => (await dialoguesWithLapsedClaims(small.pool)).length === 1);
    await sweep.stop();
    expect(faults).toHaveLength(1);
    expect(await dialoguesWithLapsedClaims(small.pool)).toEqual([waiting[0]]);
  });
});
