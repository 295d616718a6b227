import { randomUUID } from 'node:crypto';
import { punktdialog } from '../../src/domain/definitions/punktdialog';
import { reportQuery } from '../../workflows/dialogue.messages';
import { driven, eventually, finished, type Driven } from './driven';
import { inDays, type DrivenDialogue } from './driven-dialogue';

const DAY = 86_400;

describe('each phase does by itself what it must', () => {
  let the: Driven;
  beforeAll(async () => {
    the = await driven([punktdialog]);
    the.startDriver();
  }, 60_000);
  afterAll(() => the.stop());

  const settled = async (dialogue: DrivenDialogue, effect: string): Promise<void> => {
    const effects = await eventually(
      () => dialogue.effects(),
      (all) => all[effect] !== undefined && all[effect] !== 'to-do',
    );
    expect(effects).toMatchObject({ [effect]: 'done' });
  };
  const published = async (dialogue: DrivenDialogue): Promise<readonly string[]> => {
    const { rows } = await the.pool.query<{ what: string }>(
      `select kind || ' ' || status as what from publication where dialogue_id = $1 order by at`,
      [dialogue.id],
    );
    return rows.map(({ what }) => what);
  };

  it('plan: asks the next step when one is answered', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.answer('state-question', 'lead');
    const letters = await eventually(
      () => dialogue.letters(),
      (sent) => sent.includes('asked contact-kultur'),
    );
    // Who may answer besides the lead: the deciding committee's contact, who is the owner's until the committee is named.
    expect(letters.filter((letter) => letter.startsWith('asked'))).toEqual(
      expect.arrayContaining(['asked lead', 'asked contact-kultur']),
    );
  });

  it('coordinate: asks again exactly those whose ground the changed plan touches, and says what changed', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toCoordination();
    await dialogue.answer('statement/social', 'contact-social', {
      outcome: 'supports',
      seenPlan: 'a'.repeat(64),
    });
    const changed = await dialogue.act('lead', {
      kind: 'change-plan',
      seenPlan: 'a'.repeat(64),
      plan: { version: 2, hash: 'b'.repeat(64), fields: ['period'] },
    });
    expect(changed.kind).toBe('accepted');
    const letters = await eventually(
      () => dialogue.letters(),
      (sent) => sent.includes('asked-again contact-social'),
    );
    expect(letters).toContain('asked-again contact-social');
    const { rows } = await the.pool.query<{ body: string }>(
      `select body from mail where dialogue_id = $1 and key like '%:asked-again:contact-social'`,
      [dialogue.id],
    );
    expect(rows[0]?.body).toContain('planen har ändrats: perioden');
  });

  it('carry out: sends the invitation, opens the collection on its first day and closes it after its last', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.follow('resident@example.org');
    await dialogue.toCarryingOut();
    await dialogue.answer('invite', 'communicator', { content: { title: 'Kom', body: 'Vi vill höra dig.' } });
    await settled(dialogue, 'send-invitations');
    expect(await dialogue.letters()).toContain('send-invitations resident@example.org');
    expect(await published(dialogue)).toEqual(['invitation published']);
    await the.clock.forward(31 * DAY);
    const opened = await eventually(
      () => dialogue.letters(),
      (sent) => sent.includes('collection-opened lead'),
    );
    expect(opened).toContain('collection-opened communicator');
    await the.clock.forward(31 * DAY);
    const closed = await eventually(
      () => dialogue.letters(),
      (sent) => sent.includes('collection-closed lead'),
    );
    expect(closed).toContain('collection-closed lead');
  });

  it('document: reads every stored file back and compares its hash', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toDocumentation();
    await settled(dialogue, 'verify-files');
    expect((await dialogue.effects())['verify-files']).toBe('done');
  });

  it('analyse: computes representativeness as the phase begins', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toAnalysis();
    await settled(dialogue, 'compute-representativeness');
    const { rows } = await the.pool.query('select version from representativeness where dialogue_id = $1', [
      dialogue.id,
    ]);
    expect(rows).toEqual([{ version: 1 }]);
  });

  it('spread: publishes the result, tells those concerned, and gives the participants feedback', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.follow('resident@example.org');
    await dialogue.toSpreading();
    await dialogue.publish();
    await settled(dialogue, 'publish-results');
    expect(await published(dialogue)).toEqual(['invitation published', 'result published']);
    await dialogue.answer('feedback', 'lead', { content: { heard: 'Mer ljus.', next: 'Vi bygger.' } });
    await settled(dialogue, 'send-feedback');
    const letters = await dialogue.letters();
    expect(letters.filter((letter) => letter.endsWith('resident@example.org'))).toEqual([
      'send-invitations resident@example.org',
      'publish-results resident@example.org',
      'send-feedback resident@example.org',
    ]);
  });

  it('follow up: asks for the evaluation, asks a commitment’s owner at 3, 6 and 12 months, and makes each answer public', async () => {
    const dialogue = await the.begin(punktdialog);
    const commitment = randomUUID();
    const reviews = [3, 6, 12].map((months) => ({
      id: `${commitment}.${months}`,
      ...{ unit: 'stadsbyggnad', due: inDays(months * 30), group: commitment },
    }));
    await dialogue.toFollowingUp(reviews);
    await settled(dialogue, 'request-evaluation');
    await promise(the, dialogue.id, commitment);
    for (const months of [3, 6, 12]) {
      const asked = `asked contact-stadsbyggnad`;
      await the.clock.forward((months === 3 ? 90 : months === 6 ? 90 : 180) * DAY);
      await eventually(
        () => dialogue.letters(),
        (sent) => sent.filter((letter) => letter === asked).length > 0,
      );
      const outcome = months === 12 ? 'fulfilled' : 'ongoing';
      const task = `commitment-review/${commitment}.${months}`;
      await eventually(
        () => isOpen(the, dialogue.id, task),
        (open) => open,
      );
      await dialogue.answer(task, 'contact-stadsbyggnad', {
        outcome,
        content: { evidence: 'Lyktorna är på plats.' },
      });
    }
    const all = await eventually(
      () => published(dialogue),
      (found) => found.filter((one) => one === 'review published').length === 3,
    );
    expect(all.filter((one) => one === 'review published')).toHaveLength(3);
  });

  it('follow up: archives a manifest that names every record by its hash, and ends', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toTheEnd();
    await settled(dialogue, 'archive');
    expect(await finished(the, dialogue.id)).toBe('COMPLETED');
    const { rows } = await the.pool.query<{ records: number; kept: number }>(
      `select jsonb_array_length(result -> 'manifest' -> 'records') as records,
         (select count(*)::int from dialogue_record r where r.dialogue_id = e.dialogue_id) as kept
       from effect e where dialogue_id = $1 and kind = 'archive'`,
      [dialogue.id],
    );
    expect(rows[0]?.records).toBe(rows[0]?.kept);
    const report = await the.workflow(dialogue.id).query(reportQuery);
    expect(report).toMatchObject({ standing: { ended: true }, waitingUntil: null, failed: [] });
    expect(report.done.map((effect) => effect.split('#')[0])).toEqual([
      'send-invitations',
      'verify-files',
      'compute-representativeness',
      'publish-results',
      'send-feedback',
      'request-evaluation',
      'archive',
    ]);
  });

  it('a withdrawn dialogue tells those who took part, and sleeps no more', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.follow('resident@example.org');
    await dialogue.act('lead', { kind: 'withdraw', reason: 'behövs inte' });
    expect(await finished(the, dialogue.id)).toBe('COMPLETED');
    expect(await dialogue.letters()).toContain('ended resident@example.org');
  });
});

async function promise(the: Driven, dialogueId: string, commitment: string): Promise<void> {
  await the.pool.query(
    `with decided as (
       insert into committee_decision (id, dialogue_id, kind, committee_id, decided_on, section, outcome, entered_by, at)
       values (gen_random_uuid(), $1, 'decision', 'kulturnamnden', current_date, '§ 4', 'commitments', 'secretary', now()) returning id
     )
     insert into commitment (id, dialogue_id, decision_id, what, owner_id, due, status)
     select $2, $1, id, 'Fler lyktor', 'stadsbyggnad', current_date + 300, 'promised' from decided`,
    [dialogueId, commitment],
  );
}

async function isOpen(the: Driven, dialogueId: string, task: string): Promise<boolean> {
  const { rows } = await the.pool.query(
    'select from task where dialogue_id = $1 and key = $2 and status = $3',
    [dialogueId, task, 'open'],
  );
  return rows.length === 1;
}
