import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { LiveCursor } from './live-cursor';

/** What has changed since a cursor; null where nobody can say, or it is more than anybody would fetch one by one. */
export type Changed = ReadonlySet<string> | null;

export interface LiveNews {
  /** How far they who are told of this have been told. */
  readonly until: LiveCursor;
  /** By the snapshot asked for. */
  readonly since: ReadonlyMap<string, Changed>;
}

/** Subjects beside the dialogues' ids. */
export const ORGANISATION = 'organisation';
export const EVERYTHING = '*';

/** Dialogues told one by one; whoever has missed more fetches everything anew. */
const MOST = 100;

/**
 * One statement is one snapshot: what it sees and the cursor did not is what has changed, and its own snapshot is the next
 * cursor. A snapshot ahead of the database comes from another one, or from before a restore.
 */
const SINCE = `
  select pg_current_snapshot()::text as until, floor(extract(epoch from clock_timestamp()))::float8 as at, asked.text,
    pg_snapshot_xmax(asked.since) > pg_snapshot_xmax(pg_current_snapshot()) as ahead,
    array(
      select distinct subject from live_change
      where xid >= pg_snapshot_xmin(asked.since)::text::bigint
        and xid < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
        and not pg_visible_in_snapshot(xid::text::xid8, asked.since)
        and (subject not like 'draft %' or split_part(subject, ' ', 2) = any($2::text[]))
      limit ${String(MOST + 1)}) as subjects
  from (select) here left join (
    select text, text::pg_snapshot as since from unnest($1::text[]) one(text)) asked on true`;

interface Row {
  readonly until: string;
  readonly at: number;
  readonly text: string | null;
  readonly ahead: boolean | null;
  readonly subjects: readonly string[];
}

/** Longer than any cursor is good for. */
const FORGET = `delete from live_change where at < now() - interval '1 hour'`;

/** What transactions have left behind for those who have pages open. */
@Injectable()
export class LiveChanges {
  constructor(private readonly pool: Pool) {}

  /**
   * @param snapshots of cursors, each once
   * @param people whose own drafts are news
   */
  async since(snapshots: readonly string[], people: readonly string[]): Promise<LiveNews> {
    const { rows } = await this.pool.query<Row>({
      name: 'live-changes',
      text: SINCE,
      values: [snapshots, people],
    });
    const [first] = rows;
    if (!first) throw new Error('The database has no snapshot');
    return {
      until: { at: first.at, snapshot: first.until },
      since: new Map(rows.flatMap((row) => (row.text === null ? [] : [[row.text, changedIn(row)] as const]))),
    };
  }

  async forget(): Promise<void> {
    await this.pool.query(FORGET);
  }
}

const changedIn = ({ ahead, subjects }: Row): Changed =>
  ahead === true || subjects.length > MOST || subjects.includes(EVERYTHING) ? null : new Set(subjects);
