import type { StatementItem } from '../../src/contract/coordination';
import type { Page } from '../../src/contract/page';
import { employ, key } from '../whole-system/town';
import { mandated, people } from '../support/lives';
import { Story, taskPath } from '../support/story';

describe('administrations that answer the same dialogue at once', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story.stop());

  /** As many administrations of their own as asked for, with a contact each. */
  async function hired(count: number): Promise<readonly string[]> {
    const units = Array.from({ length: count }, (_, at) => `forvaltning-${String(count)}-${String(at)}`);
    const posts = units.map((unit) => ({ role: 'administration-contact', unit, key: key(contact(unit)) }));
    await employ(story.running.pool, units, posts);
    return units;
  }
  const contact = (unit: string): string => `kontakt.${unit}`;

  it.each([20, 50])(
    'all succeed when they are %d',
    async (count) => {
      const units = await hired(count);
      const dialogue = await story.create();
      await mandated(story, dialogue, { affectedAdministrations: units });
      const { plan, sequence } = await story.read(dialogue);
      for (const unit of units) await story.get(contact(unit), 'tasks/mine');

      const answers = await Promise.all(
        units.map((unit, at) =>
          story.post(contact(unit), taskPath(dialogue, `statement/${unit}`), {
            body: {
              seenPlan: plan?.hash,
              record: {},
              ...(at % 5 === 0 ? conditional : { outcome: 'supports' }),
            },
          }),
        ),
      );

      expect(answers.map(({ status }) => status)).toEqual(units.map(() => 200));
      const statements = await story.get<Page<StatementItem>>(
        people.lead,
        `dialogues/${dialogue}/statements?limit=200`,
      );
      expect(
        statements.items.flatMap(({ unit, outcome }) => (outcome === null ? [] : unit.id)).sort(),
      ).toEqual([...units].sort());
      const { rows } = await story.running.pool.query<{ sequence: number; kind: string }>(
        'select sequence, kind from dialogue_event where dialogue_id = $1 order by sequence',
        [dialogue],
      );
      expect(rows.map((row) => row.sequence)).toEqual(rows.map((_, at) => at + 1));
      const settled = rows.slice(sequence).filter(({ kind }) => kind === 'task-settled');
      expect(settled).toHaveLength(count);
    },
    60_000,
  );

  const conditional = {
    outcome: 'supports-on-condition',
    reason: 'Vi behöver tid',
    record: { conditions: [{ text: 'Inte under provveckan' }] },
  };
});
