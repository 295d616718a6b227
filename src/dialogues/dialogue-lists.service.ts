import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { DialogueQuery, DialogueSummary } from '../contract/dialogue';
import type { Page } from '../contract/page';
import { keysOf } from '../domain/lifecycle/permission';
import { decodeCursor, pageOf } from '../http/cursor';
import { Definitions } from '../register/definitions';
import { DialogueAccess } from './dialogue-access';
import { SUMMARY, SUMMARY_FROM, summaryOf, type SummaryRow } from './dialogue-rows';
import { References, type Reference } from './references';
import { viewerOf, visible } from './visible';

const position = z.object({ createdAt: z.iso.datetime(), id: z.uuid() });

/** Each filter as a condition on its own parameter; those not asked for are left out of the statement. */
const filters = {
  cursor: (p: string) =>
    `(d.created_at, d.id) < ((${p}::jsonb ->> 'createdAt')::timestamptz, (${p}::jsonb ->> 'id')::uuid)`,
  phase: (p: string) => `d.phase = ${p}`,
  owner: (p: string) => `d.owner_id = ${p}`,
  who: (p: string) => `d.who = ${p}`,
  form: (p: string) => `d.form = ${p}`,
  ended: (p: string) => `(d.ended is not null) = ${p}::boolean`,
  concept: (p: string) => `d.concept_id = ${p}::uuid`,
  q: (p: string) => `(d.words @@ words_asked(${p}) or d.number = ${p})`,
  area: (p: string) => `exists (
    select from plan_area pa join area a on a.id = pa.area_id join area asked on asked.id = ${p}
    where pa.dialogue_id = d.id and (a.path @> asked.path or asked.path @> a.path)
      and pa.version = (select max(version) from plan_version v where v.dialogue_id = d.id))`,
  // The offset keeps it row by row: else every open task there is would be read first.
  mine: (p: string) => `(d.lead_id = ${p}::jsonb ->> 'person' or exists (
    select from task t where t.dialogue_id = d.id and t.status = 'open' and (${p}::jsonb -> 'keys') ?| t.asked offset 0))`,
} as const satisfies Record<string, (parameter: string) => string>;

type Filter = keyof typeof filters;

/** Newest first. Only what the reader may read: a brukardialog stays with its own administration. */
@Injectable()
export class DialogueLists {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly definitions: Definitions,
    private readonly references: References,
  ) {}

  async list(personId: string, query: DialogueQuery): Promise<Page<DialogueSummary>> {
    const { actor, organisation } = await this.access.context(personId);
    const { limit, cursor, mine, ...rest } = query;
    const asked: Partial<Record<Filter, unknown>> = {
      ...rest,
      ...(mine === true ? { mine: JSON.stringify({ person: personId, keys: keysOf(actor) }) } : {}),
      ...(cursor === undefined ? {} : { cursor: JSON.stringify(decodeCursor(position, cursor)) }),
    };
    const viewer = JSON.stringify(viewerOf(actor, organisation));
    const rows = await this.rows(asked, viewer, limit + 1);
    if (rows.length === 0) await this.references.check(namedIn(query), null);
    const items = await Promise.all(
      rows.map(async (row) => summaryOf(row, await this.definitions.byHash(row.definitionHash))),
    );
    return pageOf(items, limit, {
      item: (item) => item,
      position: ({ createdAt, id }) => ({ createdAt, id }),
    });
  }

  private async rows(
    asked: Partial<Record<Filter, unknown>>,
    viewer: string,
    limit: number,
  ): Promise<readonly SummaryRow[]> {
    const given = (Object.keys(filters) as Filter[]).filter((name) => asked[name] !== undefined);
    const conditions = given.map((name, at) => filters[name](`$${at + 3}`));
    const { rows } = await this.pool.query<SummaryRow>({
      name: `dialogues:${given.join(':')}`,
      // Which they are, before what is shown of them.
      text: `with page as materialized (
          select d.id from dialogue d where ${[visible('$1'), ...conditions].join(' and ')}
          order by d.created_at desc, d.id desc limit $2)
        select ${SUMMARY} from ${SUMMARY_FROM} join page on page.id = d.id order by d.created_at desc, d.id desc`,
      values: [viewer, limit, ...given.map((name) => asked[name])],
    });
    return rows;
  }
}

/** Nothing found may mean that nothing can be: what is asked for by a wrong name is told, not shown as empty. */
const namedIn = ({ owner, area }: DialogueQuery): readonly Reference[] => [
  ...(owner === undefined ? [] : [{ kind: 'administration', id: owner, path: 'owner' } as const]),
  ...(area === undefined ? [] : [{ kind: 'area', id: area, path: 'area' } as const]),
];
