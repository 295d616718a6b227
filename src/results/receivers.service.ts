import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Page, PageQuery } from '../contract/page';
import type { CommitteeDecisionItem, DecisionQuery, Reception } from '../contract/result';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { decodeCursor, pageOf } from '../http/cursor';

interface ReceptionRow extends Omit<Reception, 'at'> {
  readonly at: Date;
}
interface DecisionRow extends Omit<CommitteeDecisionItem, 'at'> {
  readonly at: Date;
}

const RECEPTIONS = `
  select jsonb_build_object('id', u.id, 'name', u.name) as unit, r.use, r.at,
    jsonb_build_object('id', p.id, 'name', p.name) as author
  from reception r join unit u on u.id = r.unit_id join person p on p.id = r.author_id
  where r.dialogue_id = $1 and ($2::text is null or u.id > $2) order by u.id limit $3`;

const DECISIONS = `
  select d.id, d.kind, d.decided_on::text as "decidedOn", d.section, d.outcome, d.text, d.at,
    jsonb_build_object('id', u.id, 'name', u.name) as committee,
    jsonb_build_object('id', p.id, 'name', p.name) as "enteredBy",
    (select count(*) from commitment c where c.decision_id = d.id)::int as commitments
  from committee_decision d join unit u on u.id = d.committee_id join person p on p.id = d.entered_by
  where d.dialogue_id = $1 and ($2::text is null or d.kind = $2)
    and ($3::date is null or (d.decided_on, d.id) > ($3, $4::uuid))
  order by d.decided_on, d.id limit $5`;

const position = z.object({ decidedOn: z.iso.date(), id: z.uuid() });

/** Who received the result and what they make of it, and what the committees decided. */
@Injectable()
export class Receivers {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  /** By unit. */
  async receptions(
    personId: string,
    dialogueId: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<Reception>> {
    await this.access.read(personId, dialogueId);
    const after = cursor === undefined ? null : decodeCursor(z.string(), cursor);
    const { rows } = await this.pool.query<ReceptionRow>({
      name: 'receptions',
      text: RECEPTIONS,
      values: [dialogueId, after, limit + 1],
    });
    return pageOf(rows, limit, {
      item: ({ at, ...row }) => ({ ...row, at: at.toISOString() }),
      position: ({ unit }) => unit.id,
    });
  }

  /** In the order they were taken. */
  async decisions(
    personId: string,
    dialogueId: string,
    { kind, cursor, limit }: DecisionQuery,
  ): Promise<Page<CommitteeDecisionItem>> {
    await this.access.read(personId, dialogueId);
    const after = cursor === undefined ? null : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<DecisionRow>({
      name: 'decisions',
      text: DECISIONS,
      values: [dialogueId, kind, after?.decidedOn ?? null, after?.id ?? null, limit + 1],
    });
    return pageOf(rows, limit, {
      item: ({ at, ...row }) => ({ ...row, at: at.toISOString() }),
      position: ({ decidedOn, id }) => ({ decidedOn, id }),
    });
  }
}
