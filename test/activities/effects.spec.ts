import { createHash, randomUUID } from 'node:crypto';
import { punktdialog } from '../../src/domain/definitions/punktdialog';
import type { DrivenDialogue } from '../workflows/driven-dialogue';
import { inDays } from '../workflows/driven-dialogue';
import { registered, storeFile, type Registered } from './registered';

const follower = 'resident@example.org';

describe('an activity run twice', () => {
  let the: Registered;
  beforeAll(async () => {
    the = await registered([punktdialog]);
  });
  afterAll(() => the.stop());

  const twice = async (work: () => Promise<unknown>): Promise<void> => {
    await work();
    await work();
  };
  const both = async (work: () => Promise<unknown>): Promise<void> => {
    await Promise.all([work(), work()]);
  };
  const lettersOf = async (dialogue: DrivenDialogue, kind: string): Promise<readonly string[]> =>
    (await dialogue.letters()).filter((letter) => letter.startsWith(`${kind} `));

  it('passTime lets nothing happen the second time', async () => {
    const dialogue = await the.begin(punktdialog);
    await the.clock.forward(14 * 86_400);
    await twice(() => the.run('passTime', dialogue.id));
    const kinds = await dialogue.kinds();
    expect(kinds.filter((kind) => kind === 'reminded')).toHaveLength(2);
  });

  it('sendNotices writes every letter once, and to the end', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toCoordination();
    await both(() => the.run('sendNotices', dialogue.id));
    await the.run('sendNotices', dialogue.id);
    const letters = await dialogue.letters();
    expect(letters).toEqual(expect.arrayContaining(['asked contact-social', 'asked contact-stadsbyggnad']));
    const { rows } = await the.pool.query<{ told: boolean; doubles: number }>(
      `select d.noticed_sequence = d.sequence as told, (select count(*) - count(distinct key) from mail)::int as doubles
       from dialogue d where id = $1`,
      [dialogue.id],
    );
    expect(rows).toEqual([{ told: true, doubles: 0 }]);
  });

  it('sendNotices does not ask what has been answered meanwhile', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.answer('state-question', 'lead');
    await the.run('sendNotices', dialogue.id);
    const { rows } = await the.pool.query<{ subject: string }>(
      `select subject from mail where dialogue_id = $1 and key like '%:asked:lead' order by subject`,
      [dialogue.id],
    );
    expect(rows).toEqual([{ subject: 'Du ombeds svara: Är frågan påverkbar? – Torget' }]);
  });

  it('sendNotices says what is asked, why it is yours, by when, and what happens if you do nothing', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toCoordination();
    await the.run('sendNotices', dialogue.id);
    const { rows } = await the.pool.query<{ body: string }>(
      `select body from mail where dialogue_id = $1 and key like '%:asked:contact-social'`,
      [dialogue.id],
    );
    expect(rows[0]?.body).toContain('Det gäller ”Yttrande” i skedet Samordna i dialogen ”Torget”');
    expect(rows[0]?.body).toContain('Svara senast ');
    expect(rows[0]?.body).toContain('går frågan efter');
    expect(rows[0]?.body).toContain('räknas aldrig som ja');
    expect(rows[0]?.body).toContain('som samordningsansvarig i social');
  });

  it('sendNotices tells the manager which answer is missing', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toCoordination();
    await the.clock.forward(17 * 86_400);
    await the.run('passTime', dialogue.id);
    await the.run('sendNotices', dialogue.id);
    const { rows } = await the.pool.query<{ body: string }>(
      `select body from mail where dialogue_id = $1 and key like '%:asked:manager-social'`,
      [dialogue.id],
    );
    expect(rows[0]?.body).toContain('Det gäller ”Yttrande” i dialogen ”Torget”');
    expect(rows[0]?.body).toContain('Svarsdagen har passerat utan svar.');
  });

  it('sendNotices writes to deputies too, and not to whom a conflict of interest bars', async () => {
    const dialogue = await the.begin(punktdialog);
    await the.pool.query(
      `insert into deputyship (id, principal_id, deputy_id, valid_from, valid_to)
       values (gen_random_uuid(), 'contact-social', 'contact-kultur', '2023-01-01', '2050-01-01')`,
    );
    await dialogue.act('manager-social', { kind: 'declare-conflict', reason: 'släkting' });
    await dialogue.toCoordination();
    await the.run('sendNotices', dialogue.id);
    const letters = await dialogue.letters();
    expect(letters).toContain('asked contact-kultur');
    expect(letters).not.toContain('consulted manager-social');
    const { rows } = await the.pool.query<{ body: string }>(
      `select body from mail where dialogue_id = $1 and key like '%:asked:contact-kultur' and body like '%ersättare%'`,
      [dialogue.id],
    );
    expect(rows[0]?.body).toContain('som ersättare för contact-social');
  });

  it('sendInvitations invites each follower once', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.follow(follower);
    await dialogue.toDocumentation();
    const effect = await the.effect(dialogue.id, 'send-invitations');
    await both(() => the.run('sendInvitations', effect));
    await the.run('sendInvitations', effect);
    expect(await lettersOf(dialogue, 'send-invitations')).toContain(`send-invitations ${follower}`);
    expect(new Set(await lettersOf(dialogue, 'send-invitations')).size).toBe(
      (await lettersOf(dialogue, 'send-invitations')).length,
    );
    expect(await the.effect(dialogue.id, 'send-invitations')).toMatchObject({ status: 'done', attempts: 1 });
  });

  it('verifyFiles finds a file that is as it came, and one that is not is an incident for good', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toDocumentation();
    const content = Buffer.from('Rådata\n'.repeat(5_000));
    const hash = createHash('sha256').update(content).digest('hex');
    const effect = await the.effect(dialogue.id, 'verify-files');
    await dataSet(the, dialogue.id, await storeFile(the.pool, content, 'f'.repeat(64)));
    await expect(the.run('verifyFiles', effect)).rejects.toMatchObject({
      type: 'HashMismatch',
      nonRetryable: true,
    });
    expect(await the.effect(dialogue.id, 'verify-files')).toMatchObject({ status: 'to-do' });
    await the.pool.query('delete from data_set where dialogue_id = $1', [dialogue.id]);
    const whole = await storeFile(the.pool, content, hash);
    await dataSet(the, dialogue.id, whole);
    await twice(() => the.run('verifyFiles', effect));
    expect(await the.effect(dialogue.id, 'verify-files')).toMatchObject({
      status: 'done',
      result: { verified: [whole] },
    });
  });

  it('computeRepresentativeness computes one version, of those who took part', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toAnalysis();
    await the.pool.query(
      `insert into contribution (id, dialogue_id, number, channel, text, age, sex, received_at)
       select gen_random_uuid(), $1, n, 'web', 'Mer ljus', 30, 'women', now() from generate_series(1, 7) n`,
      [dialogue.id],
    );
    const effect = await the.effect(dialogue.id, 'compute-representativeness');
    await both(() => the.run('computeRepresentativeness', effect));
    const { rows } = await the.pool.query<{ version: number; participants: number }>(
      `select version, (content #>> '{inputs,participants}')::int as participants from representativeness where dialogue_id = $1`,
      [dialogue.id],
    );
    expect(rows).toEqual([{ version: 1, participants: 7 }]);
  });

  it('sendFeedback tells each participant once', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.follow(follower);
    await dialogue.toFollowingUp();
    const effect = await the.effect(dialogue.id, 'send-feedback');
    await both(() => the.run('sendFeedback', effect));
    expect(await lettersOf(dialogue, 'send-feedback')).toEqual([`send-feedback ${follower}`]);
  });

  it('requestEvaluation asks the tier’s questions of the lead and three of each participant', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.follow(follower);
    await dialogue.toFollowingUp();
    const effect = await the.effect(dialogue.id, 'request-evaluation');
    await twice(() => the.run('requestEvaluation', effect));
    expect(await lettersOf(dialogue, 'request-evaluation')).toEqual([
      'request-evaluation lead',
      `request-evaluation ${follower}`,
    ]);
    expect(await the.effect(dialogue.id, 'request-evaluation')).toMatchObject({ result: { tier: 'snabb' } });
  });

  it('publishReview makes one review public, with its evidence', async () => {
    const dialogue = await the.begin(punktdialog);
    const commitment = randomUUID();
    await dialogue.toFollowingUp([
      { id: `${commitment}.3`, unit: 'stadsbyggnad', due: inDays(5), group: commitment },
    ]);
    await promise(the, dialogue.id, commitment);
    await dialogue.answer(`commitment-review/${commitment}.3`, 'contact-stadsbyggnad', {
      outcome: 'fulfilled',
      content: { evidence: 'Lyktorna är på plats.' },
    });
    const effect = await the.effect(dialogue.id, 'publish-review');
    await both(() => the.run('publishReview', effect));
    const { rows } = await the.pool.query(
      `select title, body from publication where dialogue_id = $1 and kind = 'review'`,
      [dialogue.id],
    );
    expect(rows).toEqual([
      { title: 'Åtagande: Fler lyktor', body: 'stadsbyggnad: Genomfört.\n\nLyktorna är på plats.' },
    ]);
  });

  it('archive gives the same manifest, whose hashes cover every event', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toTheEnd();
    const effect = await the.effect(dialogue.id, 'archive');
    await the.run('archive', effect);
    const first = (await the.effect(dialogue.id, 'archive')).result;
    await the.pool.query(`update effect set status = 'to-do' where dialogue_id = $1 and kind = 'archive'`, [
      dialogue.id,
    ]);
    await the.run('archive', effect);
    expect((await the.effect(dialogue.id, 'archive')).result).toEqual(first);
    expect(first).toMatchObject({ manifest: { events: { count: effect.sequence } } });
  });

  it('moveMaterial takes contributions, their data sets and what participants are owed to where the matter goes on', async () => {
    const [from, into] = [await the.begin(punktdialog), await the.begin(punktdialog)];
    for (const dialogue of [from, into]) {
      await the.pool.query(
        `insert into contribution (id, dialogue_id, number, channel, text, received_at)
         select gen_random_uuid(), $1, n, 'paper', 'Det är mörkt.', now() from generate_series(1, 3) n`,
        [dialogue.id],
      );
      await dialogue.follow(follower);
    }
    await dataSet(the, from.id, await storeFile(the.pool, Buffer.from('sent'), 'a'.repeat(64)));
    await the.register.act({
      dialogueId: from.id,
      personId: 'coordinator',
      prepare: () => ({ command: { kind: 'merge', into: into.id, reason: 'Samma fråga' } }),
    });
    const effect = await the.effect(from.id, 'move-material');
    await both(() => the.run('moveMaterial', effect));
    expect(await the.effect(from.id, 'move-material')).toMatchObject({
      status: 'done',
      result: { into: into.id, contributions: 3, dataSets: 1 },
    });
    const { rows } = await the.pool.query(
      `select array_agg(number order by number) as numbers,
         (select count(*)::int from participant where dialogue_id = $1) as participants
       from contribution where dialogue_id = $1`,
      [into.id],
    );
    expect(rows).toEqual([{ numbers: [1, 2, 3, 4, 5, 6], participants: 1 }]);
  });

  it('archive reads back the files that came last, and archives none that has changed', async () => {
    const dialogue = await the.begin(punktdialog);
    await dialogue.toTheEnd();
    const effect = await the.effect(dialogue.id, 'archive');
    await dataSet(the, dialogue.id, await storeFile(the.pool, Buffer.from('sent'), 'f'.repeat(64)));
    await expect(the.run('archive', effect)).rejects.toMatchObject({ type: 'HashMismatch' });
    expect(await the.effect(dialogue.id, 'archive')).toMatchObject({ status: 'to-do', result: null });
  });
});

async function dataSet(the: Registered, dialogueId: string, fileId: string): Promise<void> {
  await the.pool.query(
    `insert into data_set (id, dialogue_id, title, method, collector, period_from, period_to, row_count, file_id, created_at)
     values (gen_random_uuid(), $1, 'Enkät', 'enkät', 'kultur', '2026-01-01', '2026-02-01', 0, $2, now())`,
    [dialogueId, fileId],
  );
}

async function promise(the: Registered, dialogueId: string, commitment: string): Promise<void> {
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
