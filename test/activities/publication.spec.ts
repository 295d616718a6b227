import { NotPublished, ownPages } from '../../activities/publisher';
import { punktdialog } from '../../src/domain/definitions/punktdialog';
import type { DrivenDialogue } from '../workflows/driven-dialogue';
import { registered, type EffectRow, type Registered } from './registered';

describe('publishing the results', () => {
  let the: Registered;
  let dialogue: DrivenDialogue;
  let effect: EffectRow;
  let id: string;
  beforeAll(async () => {
    the = await registered([punktdialog]);
  });
  afterAll(() => the.stop());
  beforeEach(async () => {
    the.publisher.now = ownPages;
    dialogue = await the.begin(punktdialog);
    await dialogue.follow('resident@example.org');
    await dialogue.toSpreading();
    await dialogue.publish();
    effect = await the.effect(dialogue.id, 'publish-results');
    id = await the.run('preparePublication', effect);
  });

  const status = async (): Promise<readonly string[]> => {
    const { rows } = await the.pool.query<{ status: string }>(
      `select status from publication where dialogue_id = $1 and kind = 'result' order by at`,
      [dialogue.id],
    );
    return rows.map((row) => row.status);
  };

  it('prepares one publication, however often it is prepared', async () => {
    const again = await Promise.all([
      the.run('preparePublication', effect),
      the.run('preparePublication', effect),
    ]);
    expect(again).toEqual([id, id]);
    expect(await status()).toEqual(['preparing']);
  });

  it('prepares another when the first has been taken back', async () => {
    await the.run('withdrawPublication', id);
    const next = await the.run('preparePublication', effect);
    expect(next).not.toBe(id);
    expect(await status()).toEqual(['withdrawn', 'preparing']);
  });

  it('renders one file, and keeps its hash with the effect', async () => {
    await the.run('renderPublication', effect, id);
    const first = (await the.effect(dialogue.id, 'publish-results')).result;
    await the.run('renderPublication', effect, id);
    expect((await the.effect(dialogue.id, 'publish-results')).result).toEqual(first);
    const { rows } = await the.pool.query<{ page: string }>(
      `select convert_from(bytes, 'UTF8') as page from file_chunk where file_id = $1`,
      [first?.['fileId']],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.page).toContain('<h1>Så blev torget</h1>');
  });

  it('publishes at most once', async () => {
    let times = 0;
    the.publisher.now = {
      publish: () => {
        times += 1;
        return Promise.resolve();
      },
    };
    await the.run('publish', id);
    await the.run('publish', id);
    expect([times, await status()]).toEqual([1, ['published']]);
  });

  it('leaves it unknown when nobody can say how it went, and never tries again by itself', async () => {
    let times = 0;
    the.publisher.now = {
      publish: () => {
        times += 1;
        return Promise.reject(new Error('the line was cut'));
      },
    };
    await expect(the.run('publish', id)).rejects.toThrow();
    expect(await status()).toEqual(['unknown']);
    await expect(the.run('publish', id)).rejects.toMatchObject({ type: 'OutcomeUnknown' });
    expect(times).toBe(1);
  });

  it('is back in preparation when it certainly was not published', async () => {
    the.publisher.now = { publish: () => Promise.reject(new NotPublished()) };
    await expect(the.run('publish', id)).rejects.toMatchObject({ type: 'NotPublished', nonRetryable: true });
    expect(await status()).toEqual(['preparing']);
  });

  it('announces once, what stands as it was rendered', async () => {
    await the.run('renderPublication', effect, id);
    await the.run('publish', id);
    await Promise.all([
      the.run('announcePublication', effect, id),
      the.run('announcePublication', effect, id),
    ]);
    await the.run('markEffect', effect, { status: 'done' });
    await the.run('markEffect', effect, { status: 'failed', error: 'TooLate' });
    expect(
      (await dialogue.letters()).filter((letter) => letter === 'publish-results resident@example.org'),
    ).toHaveLength(1);
    expect(await the.effect(dialogue.id, 'publish-results')).toMatchObject({ status: 'done', error: null });
  });

  it('announces nothing of a dialogue that has been withdrawn meanwhile', async () => {
    await the.run('renderPublication', effect, id);
    await the.run('publish', id);
    await dialogue.act('lead', { kind: 'withdraw', reason: 'fel underlag' });
    await expect(the.run('announcePublication', effect, id)).rejects.toMatchObject({ type: 'DialogueEnded' });
  });

  it('publishes anew what a person has found was never published, and nothing else that is unknown', async () => {
    the.publisher.now = { publish: () => Promise.reject(new Error('the line was cut')) };
    await expect(the.run('publish', id)).rejects.toThrow();
    expect(await the.run('preparePublication', effect)).toBe(id);
    await the.pool.query(
      `update effect set result = '{"mended": {"by": "coordinator"}}' where dialogue_id = $1 and kind = $2`,
      [dialogue.id, 'publish-results'],
    );
    const next = await the.run('preparePublication', effect);
    await the.run('renderPublication', effect, next);
    the.publisher.now = ownPages;
    await the.run('publish', next);
    expect(await status()).toEqual(['withdrawn', 'published']);
    expect((await the.effect(dialogue.id, 'publish-results')).result).toMatchObject({
      mendedBefore: { by: 'coordinator' },
    });
  });
});
