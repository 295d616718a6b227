import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type {
  ContributionCounts,
  ContributionFilter,
  ContributionItem,
  ContributionQuery,
} from '../contract/contribution';
import type { Page } from '../contract/page';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { decodeCursor, pageOf } from '../http/cursor';
import { CONTRIBUTION, contributionOf, type ContributionRow } from './contribution-rows';

type Row = ContributionRow & { readonly codings: number; readonly themes: string[] };

/** Each filter as a condition on its own parameter; those not asked for are left out of the statement. */
const filters = {
  q: (p: string) => `words_of(c.text) @@ words_asked(${p})`,
  theme: (p: string) =>
    `exists (select from coding k where k.contribution_id = c.id and k.theme_id = ${p}::uuid)`,
  dataSet: (p: string) => `c.data_set_id = ${p}::uuid`,
  channel: (p: string) => `c.channel = ${p}`,
  uncoded: (p: string) => `not exists (select from coding k where k.contribution_id = c.id) = ${p}::boolean`,
  unpublished: (p: string) => `(c.unpublished_at is not null) = ${p}::boolean`,
  late: (p: string) => `c.late = ${p}::boolean`,
} as const satisfies Record<keyof ContributionFilter, (parameter: string) => string>;

function itemOf({ codings, ...row }: Row): ContributionItem {
  const { themes, ...contribution } = row;
  return { ...contributionOf(contribution), codings, themes };
}

const COUNTS = `
  select count(*)::int as "all",
    count(*) filter (where not exists (select from coding k where k.contribution_id = c.id))::int as uncoded,
    count(c.unpublished_at)::int as unpublished, count(*) filter (where c.late)::int as late,
    (select count(*)::int from participant p where p.dialogue_id = $1 and p.wants_feedback) as "toBeTold"
  from contribution c where c.dialogue_id = $1`;

const NONE: ContributionCounts = { all: 0, uncoded: 0, unpublished: 0, late: 0, toBeTold: 0 };

/** Rows fetched at a time for a file of all of them. */
const BATCH = 1_000;

/** In the order they came: by number. */
@Injectable()
export class ContributionLists {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  async list(
    personId: string,
    dialogueId: string,
    { cursor, limit, ...filter }: ContributionQuery,
  ): Promise<Page<ContributionItem>> {
    await this.access.read(personId, dialogueId);
    const after = cursor === undefined ? 0 : decodeCursor(z.int(), cursor);
    const rows = await this.rows(dialogueId, filter, { after, limit: limit + 1 });
    return pageOf(rows, limit, {
      item: itemOf,
      position: ({ number }) => number,
    });
  }

  async counts(personId: string, dialogueId: string): Promise<ContributionCounts> {
    await this.access.read(personId, dialogueId);
    const { rows } = await this.pool.query<ContributionCounts>({
      name: 'contribution-counts',
      text: COUNTS,
      values: [dialogueId],
    });
    return rows[0] ?? NONE;
  }

  /** All of them, some at a time: a file of a hundred thousand is never in memory. */
  async *all(dialogueId: string, filter: ContributionFilter): AsyncGenerator<Row> {
    for (let after = 0; ;) {
      const rows = await this.rows(dialogueId, filter, { after, limit: BATCH });
      yield* rows;
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
      after = last.number;
    }
  }

  private async rows(
    dialogueId: string,
    filter: ContributionFilter,
    { after, limit }: { readonly after: number; readonly limit: number },
  ): Promise<readonly Row[]> {
    const names = Object.keys(filters) as (keyof ContributionFilter)[];
    const given = names.filter((name) => filter[name] !== undefined);
    const conditions = given.map((name, at) => filters[name](`$${at + 4}`));
    const { rows } = await this.pool.query<Row>({
      name: `contributions:${given.join(':')}`,
      text: `select ${CONTRIBUTION},
          (select count(*) from coding k where k.contribution_id = c.id)::int as codings,
          array(select distinct t.name from coding k join theme t on t.id = k.theme_id
            where k.contribution_id = c.id order by t.name) as themes
        from contribution c
        where ${['c.dialogue_id = $1', 'c.number > $2', ...conditions].join(' and ')}
        order by c.number limit $3`,
      values: [dialogueId, after, limit, ...given.map((name) => filter[name])],
    });
    return rows;
  }
}
