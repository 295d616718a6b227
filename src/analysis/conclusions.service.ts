import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Conclusion, ConclusionQuery, Evidence } from '../contract/analysis';
import type { Page, PageQuery } from '../contract/page';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { decodeCursor, pageOf } from '../http/cursor';
import { ProblemError } from '../http/problem';

interface Row extends Omit<Conclusion, 'at'> {
  readonly at: Date;
}

const CONCLUSION = `
  select s.id, s.dialogue_id as "dialogueId", s.version, s.number, s.text, s.at,
    s.version = (select max(version) from conclusion l where l.dialogue_id = s.dialogue_id) as "inForce",
    jsonb_build_object('id', p.id, 'name', p.name) as author,
    (select count(*) from conclusion_contribution r where r.conclusion_id = s.id)::int as contributions,
    (select count(*) from conclusion_contribution r join contribution c on c.id = r.contribution_id
     where r.conclusion_id = s.id and c.unpublished_at is not null)::int as unpublished
  from conclusion s join person p on p.id = s.author_id`;

const EVIDENCE = `
  select c.id, c.number, c.text, c.channel, c.unpublished_at is not null as unpublished, c.line,
    c.external_id as "externalId",
    case when s.id is not null then jsonb_build_object('id', s.id, 'title', s.title) end as "dataSet",
    case when f.id is not null then jsonb_build_object('id', f.id, 'name', f.name, 'sha256', f.sha256) end as file,
    (select coalesce(jsonb_agg(distinct jsonb_build_object('id', t.id, 'name', t.name)), '[]')
     from coding k join theme t on t.id = k.theme_id where k.contribution_id = c.id) as themes
  from conclusion_contribution r join contribution c on c.id = r.contribution_id
    left join data_set s on s.id = c.data_set_id left join stored_file f on f.id = s.file_id
  where r.conclusion_id = $1 and c.number > $2 order by c.number limit $3`;

/** Statements resting on named contributions, each followed back to the line of the file it came from. */
@Injectable()
export class Conclusions {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  /** By number, of the round in force unless another is asked for. */
  async list(personId: string, dialogueId: string, query: ConclusionQuery): Promise<Page<Conclusion>> {
    await this.access.read(personId, dialogueId);
    const { version, cursor, limit } = query;
    const after = cursor === undefined ? 0 : decodeCursor(z.int(), cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'conclusions',
      text: `${CONCLUSION} where s.dialogue_id = $1
          and s.version = coalesce($2::int, (select max(version) from conclusion where dialogue_id = $1))
          and s.number > $3 order by s.number limit $4`,
      values: [dialogueId, version ?? null, after, limit + 1],
    });
    return pageOf(rows, limit, { item: itemOf, position: ({ number }) => number });
  }

  async one(personId: string, conclusionId: string): Promise<Conclusion> {
    const { rows } = await this.pool.query<Row>({
      name: 'conclusion',
      text: `${CONCLUSION} where s.id = $1`,
      values: [conclusionId],
    });
    const [row] = rows;
    if (!row) throw new ProblemError('not-found');
    await this.access.read(personId, row.dialogueId);
    return itemOf(row);
  }

  async evidence(
    personId: string,
    conclusionId: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<Evidence>> {
    await this.one(personId, conclusionId);
    const after = cursor === undefined ? 0 : decodeCursor(z.int(), cursor);
    const { rows } = await this.pool.query<Evidence>({
      name: 'evidence',
      text: EVIDENCE,
      values: [conclusionId, after, limit + 1],
    });
    return pageOf(rows, limit, { item: (row) => row, position: ({ number }) => number });
  }
}

const itemOf = ({ at, ...row }: Row): Conclusion => ({ ...row, at: at.toISOString() });
