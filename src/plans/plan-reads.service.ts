import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Page, PageQuery } from '../contract/page';
import type { PlanDifference, PlanVersion, PlanVersionDetail } from '../contract/plan';
import { changedFields, differences } from '../domain/records/whole-plan';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { decodeCursor, pageOf } from '../http/cursor';
import { ProblemError } from '../http/problem';
import type { Plan } from './plan-drafts.service';

interface Row extends Omit<PlanVersion, 'at'> {
  readonly at: Date;
}

interface DetailRow extends Row, Omit<PlanVersionDetail, keyof PlanVersion | 'content'> {
  readonly content: Plan;
}

const VERSION = `
  v.version, v.hash, v.question, v.influence_level as "influenceLevel", v.period_from::text as "periodFrom",
  v.period_to::text as "periodTo", v.changed, jsonb_build_object('id', p.id, 'name', p.name) as author, v.at
  from plan_version v join person p on p.id = v.author_id`;

const LIST = `
  select ${VERSION} where v.dialogue_id = $1 and ($2::int is null or v.version < $2::int) order by v.version desc limit $3`;

const DETAIL = `
  select v.purpose, v.content,
    (select jsonb_build_object('id', u.id, 'name', u.name) from unit u where u.id = v.deciding_id) as deciding,
    (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name) order by a.path), '[]')
      from plan_area x join area a on a.id = x.area_id
      where x.dialogue_id = v.dialogue_id and x.version = v.version) as areas,
    (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name), '[]')
      from plan_target_group x join target_group g on g.id = x.target_group_id
      where x.dialogue_id = v.dialogue_id and x.version = v.version) as groups, ${VERSION}
  where v.dialogue_id = $1 and v.version = $2`;

/** Versions of a plan, newest first, and what differs between two of them. */
@Injectable()
export class PlanReads {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  async list(personId: string, dialogueId: string, { cursor, limit }: PageQuery): Promise<Page<PlanVersion>> {
    await this.access.read(personId, dialogueId);
    const before = cursor === undefined ? null : decodeCursor(z.int(), cursor);
    const { rows } = await this.pool.query<Row>(LIST, [dialogueId, before, limit + 1]);
    return pageOf(rows, limit, {
      item: (row) => ({ ...row, at: row.at.toISOString() }),
      position: ({ version }) => version,
    });
  }

  async detail(personId: string, dialogueId: string, version: number): Promise<PlanVersionDetail> {
    await this.access.read(personId, dialogueId);
    const row = await this.row(dialogueId, version);
    return { ...row, at: row.at.toISOString() };
  }

  /** @throws ProblemError when either version does not exist. */
  async difference(
    personId: string,
    dialogueId: string,
    { version: to, from = to - 1 }: { readonly version: number; readonly from?: number | undefined },
  ): Promise<PlanDifference> {
    await this.access.read(personId, dialogueId);
    const [before, after] = await Promise.all([this.row(dialogueId, from), this.row(dialogueId, to)]);
    return {
      from,
      to,
      changed: [...changedFields(before.content, after.content)],
      fields: differences({ ...before.content }, { ...after.content }).map(({ added, removed, ...each }) => ({
        ...each,
        ...(added ? { added: [...added] } : {}),
        ...(removed ? { removed: [...removed] } : {}),
      })),
    };
  }

  private async row(dialogueId: string, version: number): Promise<DetailRow> {
    const { rows } = await this.pool.query<DetailRow>(DETAIL, [dialogueId, version]);
    const row = rows[0];
    if (!row) throw new ProblemError('not-found');
    return row;
  }
}
