import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type {
  RecordDetail,
  RecordQuery,
  RecordSummary,
  ShownEvent,
  TimelineItem,
  TimelineQuery,
} from '../contract/dialogue-history';
import type { Named } from '../contract/dialogue';
import type { Page, PageQuery } from '../contract/page';
import type { Happening } from '../domain/lifecycle/event';
import { decodeCursor, pageOf } from '../http/cursor';
import { ProblemError } from '../http/problem';
import { DialogueAccess } from './dialogue-access';
import { sentenceOf } from './sentence';

interface EventRow extends Omit<ShownEvent, 'at' | 'kind'> {
  readonly at: Date;
  readonly kind: Happening['kind'];
  readonly actorName: string | null;
  readonly behalfName: string | null;
  /** Names of the units and people the event speaks of, by id. */
  readonly names: Readonly<Record<string, string>>;
}

interface RecordRow extends Omit<RecordDetail, 'at'> {
  readonly at: Date;
}

const EVENTS = `
  select e.sequence, e.at, e.actor, e.on_behalf_of as "onBehalfOf", e.kind, e.detail,
    a.name as "actorName", b.name as "behalfName", (
      select coalesce(jsonb_object_agg(n.id, n.name), '{}') from (
        select id, name from unit where id in (e.detail->>'unit', e.detail->>'owner')
        union all
        select id, name from person where id in (e.detail->>'by', e.detail->>'to', e.detail->>'person', e.detail->>'lead')
      ) n) as names
  from dialogue_event e left join person a on a.id = e.actor left join person b on b.id = e.on_behalf_of
  where e.dialogue_id = $1 and e.sequence > $2 order by e.sequence limit $3`;

const RECORD = `
  r.id, r.kind, r.task, r.version, r.hash, r.sequence, jsonb_build_object('id', p.id, 'name', p.name) as author, r.at`;

const RECORDS = `
  select ${RECORD} from dialogue_record r join person p on p.id = r.author_id
  where r.dialogue_id = $1 and ($2::text is null or r.kind = $2) and ($3::text is null or r.task = $3)
    and ($4::jsonb is null or (r.sequence, r.id) > (($4->>'sequence')::int, ($4->>'id')::uuid))
  order by r.sequence, r.id limit $5`;

const ONE_RECORD = `
  select ${RECORD}, r.content from dialogue_record r join person p on p.id = r.author_id
  where r.dialogue_id = $1 and r.id = $2`;

const recordPosition = z.object({ sequence: z.int(), id: z.uuid() });

/** What happened in a dialogue and what it left behind, in order. */
@Injectable()
export class DialogueHistory {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  async timeline(personId: string, dialogueId: string, query: TimelineQuery): Promise<Page<TimelineItem>> {
    const { definition } = await this.access.read(personId, dialogueId);
    return pageOf(await this.rows(dialogueId, query), query.limit, {
      item: (row): TimelineItem => {
        const { key, params } = sentenceOf(definition, row.kind, row.detail);
        return {
          sequence: row.sequence,
          at: row.at.toISOString(),
          actor: person(row.actor, row.actorName),
          onBehalfOf: person(row.onBehalfOf, row.behalfName),
          by: byLine(row),
          sentence: { key, params: { ...params, names: row.names } },
        };
      },
      position: ({ sequence }) => sequence,
    });
  }

  async events(personId: string, dialogueId: string, query: PageQuery): Promise<Page<ShownEvent>> {
    await this.access.read(personId, dialogueId);
    return pageOf(await this.rows(dialogueId, query), query.limit, {
      item: ({ sequence, at, actor, onBehalfOf, kind, detail }): ShownEvent => ({
        ...{ sequence, actor, onBehalfOf, kind, detail },
        at: at.toISOString(),
      }),
      position: ({ sequence }) => sequence,
    });
  }

  async records(personId: string, dialogueId: string, query: RecordQuery): Promise<Page<RecordSummary>> {
    await this.access.read(personId, dialogueId);
    const { cursor, kind = null, task = null, limit } = query;
    const at = cursor === undefined ? null : JSON.stringify(decodeCursor(recordPosition, cursor));
    const { rows } = await this.pool.query<Omit<RecordRow, 'content'>>(RECORDS, [
      dialogueId,
      kind,
      task,
      at,
      limit + 1,
    ]);
    return pageOf(rows, limit, {
      item: (row) => ({ ...row, at: row.at.toISOString() }),
      position: ({ sequence, id }) => ({ sequence, id }),
    });
  }

  async record(personId: string, dialogueId: string, recordId: string): Promise<RecordDetail> {
    await this.access.read(personId, dialogueId);
    const { rows } = await this.pool.query<RecordRow>(ONE_RECORD, [dialogueId, recordId]);
    const row = rows[0];
    if (!row) throw new ProblemError('not-found');
    return { ...row, at: row.at.toISOString() };
  }

  private async rows(dialogueId: string, query: TimelineQuery): Promise<readonly EventRow[]> {
    const { cursor, after = 0, limit } = query;
    const from = cursor === undefined ? after : decodeCursor(z.int(), cursor);
    const { rows } = await this.pool.query<EventRow>(EVENTS, [dialogueId, from, limit + 1]);
    return rows;
  }
}

const person = (id: string | null, name: string | null): Named | null =>
  id === null || name === null ? null : { id, name };

/** Recorded as it was done: a deputy acts for the one whose role it is. */
const byLine = ({ actor, actorName, behalfName }: EventRow): string => {
  const own = actorName ?? (actor === 'clock' ? 'Klockan' : actor);
  return behalfName === null ? own : `${own} för ${behalfName}`;
};
