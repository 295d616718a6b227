import { sendNotices } from '../../activities/send-notices';
import type { OwnLetter, SentLetter } from '../../src/contract/letter';
import type { Page } from '../../src/contract/page';
import { Clock } from '../../src/register/clock';
import { heldLetters, holdLetters, releaseLetters } from '../../src/register/held-letters';
import { Definitions } from '../../src/register/definitions';
import { COORDINATOR, LEAD } from '../support/sample-records';
import { Story } from '../support/story';

describe('letters', () => {
  let story: Story;
  let dialogue: string;

  /** Twice, as the driver does when it was killed before it could say that it had done it. */
  const told = async (): Promise<void> => {
    const { pool } = story.running;
    const send = sendNotices({ pool, definitions: new Definitions(pool), clock: new Clock(pool, true) });
    const { rows } = await pool.query<{ id: string }>('select id from dialogue');
    for (const { id } of rows) await send(id);
    await pool.query('update dialogue set noticed_sequence = 0');
    for (const { id } of rows) await send(id);
  };

  beforeAll(async () => {
    story = await Story.start();
    dialogue = await story.create();
    await told();
  });
  afterAll(() => story.stop());

  const own = (person: string, query = ''): Promise<Page<OwnLetter>> =>
    story.get(person, `me/letters${query}`);

  it('say who was told of what, once, to whoever may read the dialogue', async () => {
    const { items } = await story.get<Page<SentLetter>>(COORDINATOR, `dialogues/${dialogue}/letters`);
    const asked = items.filter(({ about }) => about?.kind === 'asked');
    expect(asked.map(({ to }) => to?.id)).toEqual([LEAD]);
    expect(asked[0]?.subject).toContain('Formulera frågan');
  });

  it('are read whole by the one they are for', async () => {
    const { items } = await own(LEAD);
    expect(items.map(({ dialogue: of }) => of?.id)).toContain(dialogue);
    expect(items[0]?.body).toContain('Hej Anna Lindqvist!');
  });

  it('of others are nobody else’s', async () => {
    expect((await own('tomas.engstrom')).items).toEqual([]);
  });

  it('are seen by nobody while they are held, and by those they are for when they are released', async () => {
    const { pool } = story.running;
    const before = (await own(LEAD)).items.length;
    await holdLetters(pool);
    const held = await story.create();
    await told();
    expect((await own(LEAD)).items).toHaveLength(before);
    const sent = (): Promise<Page<SentLetter>> => story.get(COORDINATOR, `dialogues/${held}/letters`);
    expect((await sent()).items).toEqual([]);
    const { letters } = await heldLetters(pool);
    expect(letters).toBeGreaterThan(0);
    expect(await releaseLetters(pool)).toBe(letters);
    expect(await heldLetters(pool)).toEqual({ since: null, letters: 0 });
    expect((await own(LEAD)).items).toHaveLength(before + 1);
    expect((await sent()).items).not.toEqual([]);
  });

  it('are paged without leaving any out or showing any twice', async () => {
    await story.create();
    await told();
    const ids: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Page<OwnLetter> = await own(LEAD, `?limit=1${next === '' ? '' : `&cursor=${next}`}`);
      ids.push(...page.items.map(({ id }) => id));
      ({ next } = page);
    }
    expect(ids).toEqual((await own(LEAD)).items.map(({ id }) => id));
    expect(ids).toHaveLength(3);
  });
});
