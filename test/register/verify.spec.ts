import { Definitions } from '../../src/register/definitions';
import { differencesSeenBy, registerDifferences } from '../../src/verification/register-differences';
import { analysed, coordinated, people, planned } from '../support/lives';
import { Story, taskPath } from '../support/story';

describe('what must hold of the register', () => {
  let story: Story;
  let dialogue: string;
  beforeAll(async () => {
    story = await Story.start();
    dialogue = await story.create();
    await coordinated(story, dialogue);
    await analysed(story, dialogue);
    const paused = await story.create();
    await planned(story, paused);
    await story.accepted(people.lead, `dialogues/${paused}/pause`, { until: '2031-01-01', reason: 'Val' });
    const reopened = await story.create();
    await story.days(30, reopened);
    await story.accepted(people.lead, taskPath(reopened, 'state-question', 'claim'));
    await story.accepted(people.coordinator, `dialogues/${await story.create()}/withdraw`, {
      reason: 'Dubblett',
    });
  }, 60_000);
  afterAll(() => story.stop());

  it('holds after everything that people do', async () => {
    const { dialogues, events, differences } = await registerDifferences(story.running.pool);
    expect(differences).toEqual([]);
    expect(dialogues).toBe(4);
    expect(events).toBeGreaterThan(80);
  });

  const cases: readonly (readonly [what: string, sql: string, found: readonly string[]])[] = [
    [
      'an event that is gone',
      `delete from dialogue_event where dialogue_id = $1 and sequence = 3`,
      ['sequence: händelse 3 saknas'],
    ],
    [
      'an event that nobody wrote into the row',
      `insert into dialogue_event select dialogue_id, sequence + 1, at, actor, on_behalf_of, 'conflict-declared', '{}'
       from dialogue_event where dialogue_id = $1 order by sequence desc limit 1`,
      [expect.stringMatching(/^sequence: raden säger \d+ av \d+ händelser$/) as string],
    ],
    [
      'a state that no event gave',
      `update dialogue set state = jsonb_set(state, '{facts,board-date}', '"2030-01-01"') where id = $1`,
      ['state: händelserna ger något annat i state.facts'],
    ],
    [
      'a column beside the state',
      `update dialogue set lead_id = 'sara.nystrom' where id = $1`,
      ['state: händelserna ger något annat i lead_id'],
    ],
    [
      'a task row that no event gave',
      `update task set status = 'open' where dialogue_id = $1 and key = 'mandate'`,
      ['tasks: raden för mandate är inte den som händelserna ger'],
    ],
    [
      'a task row that is gone',
      `delete from task where dialogue_id = $1 and key = 'mandate'`,
      ['tasks: raden för mandate är inte den som händelserna ger'],
    ],
    [
      'a record that is gone',
      `delete from dialogue_record where dialogue_id = $1 and kind = 'mandate'`,
      [expect.stringMatching(/^records: det som händelse \d+ hänvisar till finns inte$/) as string],
    ],
    [
      'a record that was changed',
      `update dialogue_record set content = '{}' where dialogue_id = $1 and kind = 'mandate'`,
      [expect.stringMatching(/^records: posten .* är inte den som lämnades$/) as string],
    ],
  ];

  it.each(cases)('does not hold with %s', async (_what, sql, found) => {
    const differences = await differencesAfter(sql);
    expect(differences).toEqual(expect.arrayContaining([...found]));
    expect(differences.length).toBeGreaterThan(0);
  });

  /** Damaged past every guard of the database's own, and undone. */
  async function differencesAfter(sql: string): Promise<readonly string[]> {
    const { pool } = story.running;
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(`set local session_replication_role = 'replica'`);
      expect((await client.query(sql, [dialogue])).rowCount).toBeGreaterThan(0);
      const { differences } = await differencesSeenBy(client, new Definitions(pool));
      return differences.map(({ invariant, says }) => `${invariant}: ${says}`);
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
});
