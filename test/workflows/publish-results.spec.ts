import { NotPublished, ownPages } from '../../activities/publisher';
import { punktdialog } from '../../src/domain/definitions/punktdialog';
import { reportQuery } from '../../workflows/dialogue.messages';
import { driven, eventually, type Driven } from './driven';
import type { DrivenDialogue } from './driven-dialogue';

describe('publishing the results', () => {
  let the: Driven;
  beforeAll(async () => {
    the = await driven([punktdialog]);
    the.startDriver();
  }, 60_000);
  afterAll(() => the.stop());
  afterEach(() => {
    the.publisher.now = ownPages;
  });

  const settled = async (dialogue: DrivenDialogue): Promise<string | undefined> => {
    const effects = await eventually(
      () => dialogue.effects(),
      (all) => (all['publish-results'] ?? 'to-do') !== 'to-do',
    );
    return effects['publish-results'];
  };
  const published = async (dialogue: DrivenDialogue): Promise<readonly string[]> => {
    const { rows } = await the.pool.query<{ status: string }>(
      `select status from publication where dialogue_id = $1 and kind = 'result' order by at`,
      [dialogue.id],
    );
    return rows.map(({ status }) => status);
  };
  const spreading = async (): Promise<DrivenDialogue> => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.follow('resident@example.org');
    await dialogue.toSpreading();
    return dialogue;
  };
  const failures = async (dialogue: DrivenDialogue): Promise<readonly string[]> => {
    const { failed } = await the.workflow(dialogue.id).query(reportQuery);
    return failed.map(({ error }) => error);
  };

  it('takes back what was prepared when it certainly was not published, and can be tried again', async () => {
    const dialogue = await spreading();
    the.publisher.now = { publish: () => Promise.reject(new NotPublished()) };
    await dialogue.publish();
    expect(await settled(dialogue)).toBe('failed');
    expect(await published(dialogue)).toEqual(['withdrawn']);
    expect(
      await eventually(
        () => failures(dialogue),
        (all) => all.length > 0,
      ),
    ).toEqual(['NotPublished']);

    the.publisher.now = ownPages;
    await tryAgain(the, dialogue.id);
    expect(await settled(dialogue)).toBe('done');
    expect(await published(dialogue)).toEqual(['withdrawn', 'published']);
    expect(
      await eventually(
        () => failures(dialogue),
        (all) => all.length === 0,
      ),
    ).toEqual([]);
  });

  it('takes back what was published when it must not be announced', async () => {
    const dialogue = await spreading();
    the.publisher.now = {
      publish: async () => {
        await dialogue.act('lead', { kind: 'withdraw', reason: 'fel underlag' });
      },
    };
    await dialogue.publish();
    expect(await settled(dialogue)).toBe('failed');
    expect(await published(dialogue)).toEqual(['withdrawn']);
    expect(await dialogue.letters()).not.toContain('publish-results resident@example.org');
  });

  it('leaves it to a person where nobody knows whether it was published, and takes nothing back', async () => {
    const dialogue = await spreading();
    let times = 0;
    the.publisher.now = {
      publish: () => {
        times += 1;
        return Promise.reject(new Error('the line was cut'));
      },
    };
    await dialogue.publish();
    expect(await settled(dialogue)).toBe('unknown');
    expect(await published(dialogue)).toEqual(['unknown']);
    expect(times).toBe(1);
    expect(
      await eventually(
        () => failures(dialogue),
        (all) => all.length > 0,
      ),
    ).toEqual(['OutcomeUnknown']);
  });

  it('stops neither the dialogue nor its clock', async () => {
    const dialogue = await spreading();
    the.publisher.now = { publish: () => Promise.reject(new NotPublished()) };
    await dialogue.publish();
    await dialogue.answer('feedback', 'lead', { content: { heard: 'Mer ljus.', next: 'Vi bygger.' } });
    const effects = await eventually(
      () => dialogue.effects(),
      (all) => all['send-feedback'] === 'done',
    );
    expect(effects).toMatchObject({ 'publish-results': 'failed', 'send-feedback': 'done' });
  });
});

/** As a person does who has mended what was wrong. */
async function tryAgain(the: Driven, dialogueId: string): Promise<void> {
  await the.pool.query(
    `update effect set status = 'to-do', error = null where dialogue_id = $1 and status = 'failed'`,
    [dialogueId],
  );
  await the.pool.query('update dialogue set revision = revision + 1 where id = $1', [dialogueId]);
  await the.pool.query(`select pg_notify('dialogue', $1)`, [dialogueId]);
}
