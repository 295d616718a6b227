import type { Pool } from 'pg';
import { Clock } from '../../src/register/clock';
import { smallRegister, type SmallRegister } from '../support/small-register';
import { until } from '../support/until';

const DAY = 86_400;

describe('the clock', () => {
  let small: SmallRegister;
  beforeAll(async () => {
    small = await smallRegister();
  });
  afterAll(() => small.close());

  it('has moved for those, too, who waited while it was moved', async () => {
    const dialogueId = await small.begin();
    const due = (await small.register.standing(dialogueId)).nextDue ?? '';
    const mover = await small.pool.connect();
    await mover.query('begin');
    await new Clock(mover as unknown as Pool, true).forward(DAY);
    const act = small.act(dialogueId, 'u0', { kind: 'claim', task: 'statement/u0' });
    const passing = small.register.passTime(dialogueId);
    await until(async () => {
      const { rows } = await small.pool.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0]?.n === 2;
    });
    await mover.query('commit');
    mover.release();
    const aDayNearer = new Date(Date.parse(due) - DAY * 1_000).toISOString();
    expect(await act).toMatchObject({ kind: 'accepted', standing: { nextDue: aDayNearer } });
    expect(await passing).toMatchObject({ nextDue: aDayNearer });
  });

  it('leaves a due that has come to the driver, whoever acts meanwhile', async () => {
    const dialogueId = await small.begin();
    const counted = (await small.register.standing(dialogueId)).nextDue;
    // As a changed calendar does.
    await small.pool.query('update dialogue set next_due = now(), revision = revision + 1 where id = $1', [
      dialogueId,
    ]);
    await small.act(dialogueId, 'u0', { kind: 'claim', task: 'statement/u0' });
    const { nextDue } = await small.register.standing(dialogueId);
    expect(Date.parse(nextDue ?? '')).toBeLessThanOrEqual(Date.now());
    expect(await small.register.passTime(dialogueId)).toMatchObject({ nextDue: counted });
  });
});
