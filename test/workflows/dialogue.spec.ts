import { isDeepStrictEqual } from 'node:util';
import { punktdialog } from '../../src/domain/definitions/punktdialog';
import { reconcile } from '../../src/register/reconcile';
import { standingOf } from '../../src/register/standing';
import { reportQuery } from '../../workflows/dialogue.messages';
import { driven, eventually, tellOften, type Driven } from './driven';
import type { DrivenDialogue } from './driven-dialogue';

const DAY = 86_400;

/** All of these letters, whatever else was sent. */
async function sent(dialogue: DrivenDialogue, ...letters: readonly string[]): Promise<void> {
  const all = await eventually(
    () => dialogue.letters(),
    (found) => letters.every((letter) => found.includes(letter)),
  );
  expect(all).toEqual(expect.arrayContaining([...letters]));
}

describe('a driven dialogue', () => {
  let the: Driven;
  beforeAll(async () => {
    the = await driven([punktdialog]);
    the.startDriver();
  }, 60_000);
  afterAll(() => the.stop());

  it('asks its lead as soon as it begins', async () => {
    const dialogue = await the.begin(punktdialog);
    const letters = await eventually(
      () => dialogue.letters(),
      (sent) => sent.includes('asked lead'),
    );
    expect(letters).toEqual(['asked lead']);
  });

  it('asks every affected administration at once, reminds, escalates, and at last records silence', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toCoordination();
    await eventually(
      () => dialogue.letters(),
      (sent) => sent.includes('asked contact-stadsbyggnad'),
    );
    await the.clock.forward(12 * DAY);
    await sent(dialogue, 'reminded contact-social', 'reminded contact-stadsbyggnad');
    await the.clock.forward(5 * DAY);
    await sent(dialogue, 'escalated contact-social', 'asked manager-social', 'asked manager-stadsbyggnad');
    await the.clock.forward(7 * DAY);
    await sent(
      dialogue,
      'silence-recorded contact-social',
      'silence-recorded coordinator',
      'asked coordinator',
    );
    const kinds = await dialogue.kinds();
    expect(kinds.filter((kind) => kind === 'reminded')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'escalated')).toHaveLength(2);
  });

  it('reports where it stands and until when it sleeps', async () => {
    const dialogue = await the.begin(punktdialog);
    const report = await eventually(
      () =>
        the
          .workflow(dialogue.id)
          .query(reportQuery)
          .catch(() => null),
      (answer) => answer?.doing === 'sleeping',
    );
    expect(report).toMatchObject({
      doing: 'sleeping',
      standing: { phase: 'plan', ended: false },
      done: [],
      failed: [],
    });
    expect(Date.parse(report?.waitingUntil ?? '')).toBeGreaterThan(Date.now());
  });

  it('keeps its history short: it goes on as new, and forgets nothing', async () => {
    const dialogue = await the.begin(punktdialog);
    await sent(dialogue, 'asked lead');
    const { runId } = await the.workflow(dialogue.id).describe();
    const standing = await tellOften(the, dialogue.id, 90);
    const now = await the.workflow(dialogue.id).describe();
    expect(now.runId).not.toBe(runId);
    expect(now.historyLength).toBeLessThan(500);
    expect(await the.workflow(dialogue.id).query(reportQuery)).toMatchObject({ standing });
    expect(await dialogue.letters()).toEqual(['asked lead']);
  }, 60_000);

  it('is driven on from where the register says it stands when Temporal has lost it', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toCoordination();
    await sent(dialogue, 'asked contact-social');
    await the.workflow(dialogue.id).terminate();
    await reconcile(the.pool);
    const report = await eventually(
      () =>
        the
          .workflow(dialogue.id)
          .query(reportQuery)
          .catch(() => null),
      // What was terminated still answers, with what it knew.
      (answer) => answer?.doing === 'sleeping' && answer.standing.phase === 'coordinate',
    );
    expect(report).toMatchObject({ standing: { ended: false } });
    expect((await dialogue.letters()).filter((letter) => letter === 'asked contact-social')).toHaveLength(1);
  });

  it('shows its phase and its next due, and nothing else, to those who list workflows', async () => {
    const dialogue = await the.begin(punktdialog);
    const shown = async (): Promise<Readonly<Record<string, unknown>>> => {
      const { typedSearchAttributes } = await the.workflow(dialogue.id).describe();
      const own = typedSearchAttributes.getAll().filter(({ key }) => key.name.startsWith('Dialogue'));
      return Object.fromEntries(own.map(({ key, value }) => [key.name, value]));
    };
    const standing = async (): Promise<Readonly<Record<string, unknown>>> => {
      const now = await standingOf(the.pool, dialogue.id);
      return { DialoguePhase: now?.phase, DialogueDue: new Date(now?.nextDue ?? 0) };
    };
    // What falls due meanwhile changes the standing once more: the two come to agree.
    const agreeOn = async (phase: string): Promise<void> => {
      const [seen, known] = await eventually(
        async () => [await shown(), await standing()] as const,
        ([seen, known]) => known['DialoguePhase'] === phase && isDeepStrictEqual(seen, known),
      );
      expect(seen).toEqual(known);
      expect(known).toMatchObject({ DialoguePhase: phase });
    };
    await sent(dialogue, 'asked lead');
    await agreeOn('plan');
    await dialogue.toCoordination();
    await sent(dialogue, 'asked contact-social');
    await agreeOn('coordinate');
  });
});
