import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { CommitmentItem, CommitmentQuery } from '../contract/commitment';
import type { Page } from '../contract/page';
import { localDate } from '../domain/lifecycle/calendar';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { viewerOf, visible } from '../dialogues/visible';
import { decodeCursor, pageOf } from '../http/cursor';

/** Each filter as a condition on its own parameter; those not asked for are left out of the statement. */
const filters = {
  dialogue: (p: string) => `c.dialogue_id = ${p}::uuid`,
  status: (p: string) => `c.status = ${p}`,
  owner: (p: string) => `c.owner_id = ${p}`,
  overdue: (p: string) => `(c.due < $2::date and c.status not in ('fulfilled', 'dropped')) = ${p}::boolean`,
  cursor: (p: string) => `(c.due, c.id) > ((${p}::jsonb ->> 'due')::date, (${p}::jsonb ->> 'id')::uuid)`,
} as const satisfies Record<string, (parameter: string) => string>;

type Filter = keyof typeof filters;

/** The reviews planned are members of a set in the dialogue's state; those settled or no longer asked are over. */
const NEXT_REVIEW = `(
  select min(r.due) from jsonb_to_recordset(d.state #> '{sets,commitment-reviews}') r(id text, "group" text, due date)
  where r."group" = c.id::text and not exists (
    select from task t where t.dialogue_id = d.id and t.key = 'commitment-review/' || r.id
      and t.status in ('settled', 'skipped')))`;

const LIST = `
  select c.id, c.what, c.due::text as due, c.status,
    c.due < $2::date and c.status not in ('fulfilled', 'dropped') as overdue,
    jsonb_build_object('id', d.id, 'number', d.number, 'title', d.title) as dialogue,
    jsonb_build_object('id', o.id, 'name', o.name) as owner,
    jsonb_build_object('id', e.id, 'decidedOn', e.decided_on, 'section', e.section,
      'committee', jsonb_build_object('id', k.id, 'name', k.name)) as decision,
    (select coalesce(jsonb_agg(jsonb_build_object('months', v.months, 'outcome', v.outcome, 'evidence', v.evidence,
       'newDate', v.new_date, 'author', jsonb_build_object('id', p.id, 'name', p.name),
       'at', to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by v.months), '[]')
     from commitment_review v join person p on p.id = v.author_id where v.commitment_id = c.id) as reviews,
    case when d.ended is null then ${NEXT_REVIEW}::text end as "nextReview"
  from commitment c join dialogue d on d.id = c.dialogue_id join unit o on o.id = c.owner_id
    join committee_decision e on e.id = c.decision_id join unit k on k.id = e.committee_id`;

const position = z.object({ due: z.iso.date(), id: z.uuid() });

/** What committees promised after their dialogues, soonest due first. */
@Injectable()
export class Commitments {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  async of(personId: string, dialogueId: string, query: CommitmentQuery): Promise<Page<CommitmentItem>> {
    await this.access.read(personId, dialogueId);
    return this.list(personId, { ...query, dialogue: dialogueId });
  }

  async list(
    personId: string,
    { limit, cursor, ...rest }: CommitmentQuery & { readonly dialogue?: string },
  ): Promise<Page<CommitmentItem>> {
    const { actor, organisation, now } = await this.access.context(personId);
    const asked: Partial<Record<Filter, unknown>> = {
      ...rest,
      ...(cursor === undefined ? {} : { cursor: JSON.stringify(decodeCursor(position, cursor)) }),
    };
    const given = (Object.keys(filters) as Filter[]).filter((name) => asked[name] !== undefined);
    const conditions = given.map((name, at) => filters[name](`$${at + 4}`));
    const { rows } = await this.pool.query<CommitmentItem>({
      name: `commitments:${given.join(':')}`,
      text: `${LIST} where ${[visible('$1'), ...conditions].join(' and ')} order by c.due, c.id limit $3`,
      values: [
        JSON.stringify(viewerOf(actor, organisation)),
        localDate(now),
        limit + 1,
        ...given.map((name) => asked[name]),
      ],
    });
    return pageOf(rows, limit, { item: (row) => row, position: ({ due, id }) => ({ due, id }) });
  }
}
