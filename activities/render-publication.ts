import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { allOrNothing } from '../src/database/transaction';
import type { ActivityDependencies } from './dependencies';
import type { EffectRef } from './effect';
import { forGood } from './faults';
import { reportPage, type Report } from './report-page';

/**
 * The report as one page that stands by itself, kept as a file with its hash. What is published can be compared with
 * it for ever. Run again it is the same file.
 */
export const renderPublication =
  ({ pool, clock }: ActivityDependencies) =>
  async (effect: EffectRef, publicationId: string): Promise<void> => {
    const at = await clock.now();
    await allOrNothing(pool, async (client) => {
      const page = Buffer.from(reportPage(await reportOf(client, publicationId)), 'utf8');
      const fileId = await keep(client, publicationId, page, at);
      await client.query(
        // That a person had it done again is kept, but has been heeded now: the next unknown outcome is another.
        `update effect set result = coalesce(case when result ? 'mended'
           then (result - 'mended') || jsonb_build_object('mendedBefore', result -> 'mended') else result end, '{}') || $4
         where dialogue_id = $1 and sequence = $2 and kind = $3`,
        [effect.dialogueId, effect.sequence, effect.kind, { publicationId, fileId, sha256: sha256(page) }],
      );
    });
  };

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const REPORT = `
  select p.title, p.body, d.number, d.title as dialogue, d.question,
    coalesce((select jsonb_agg(c.text order by c.number) from conclusion c where c.dialogue_id = d.id
      and c.version = (select max(version) from conclusion where dialogue_id = d.id)), '[]') as conclusions,
    (select count(*)::int from contribution where dialogue_id = d.id) as contributions,
    (select content from representativeness r where r.dialogue_id = d.id order by version desc limit 1) as representativeness
  from publication p join dialogue d on d.id = p.dialogue_id where p.id = $1`;

async function reportOf(client: PoolClient, publicationId: string): Promise<Report> {
  const { rows } = await client.query<Report>(REPORT, [publicationId]);
  if (!rows[0]) throw forGood('UnknownPublication');
  return rows[0];
}

/** A file by its content: the same page is the same file. */
async function keep(client: PoolClient, publicationId: string, page: Buffer, at: string): Promise<string> {
  const hash = sha256(page);
  const { rows } = await client.query<{ id: string }>(
    `with made as (
       insert into stored_file (id, name, media_type, bytes, sha256, uploaded_by, at, verified_at)
       select md5(p.id::text || $2)::uuid, 'resultat-' || d.number || '.html', 'text/html; charset=utf-8', $3, $2, d.lead_id, $5, $5
       from publication p join dialogue d on d.id = p.dialogue_id where p.id = $1 on conflict (id) do nothing returning id
     ), chunk as (
       insert into file_chunk (file_id, n, bytes) select id, 0, $4 from made
     )
     select md5($1::text || $2)::uuid as id`,
    [publicationId, hash, page.length, page, at],
  );
  if (!rows[0]) throw forGood('UnknownPublication');
  return rows[0].id;
}
