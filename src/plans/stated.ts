import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { statedPlan, type PlanFields, type PlanSources } from '../domain/records/stated-plan';
import { ProblemError } from '../http/problem';

/** What is known of a dialogue's plan before this version of it. */
export interface Stated {
  /** The events it was read after: what comes later may have changed it. */
  readonly sequence: number;
  readonly owner: string;
  readonly conceptId: string | null;
  /** The version in force, whole. */
  readonly current: PlanFields | null;
  /** With what has been stated since then; before there is a version, with what the concept gives. */
  readonly fields: PlanFields;
}

type Row = Omit<Stated, 'fields'> & PlanSources;

const STATED = `
  select d.sequence, d.owner_id as owner, d.concept_id as "conceptId", v.content as current,
    (select content from plan_version where dialogue_id = d.concept_id order by version desc limit 1) as concept,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', r.kind, 'content', r.content) order by r.sequence), '[]')
      from dialogue_record r
      where r.dialogue_id = d.id and r.kind in ('question', 'influence', 'target-groups')
        and (v.at is null or r.at > v.at)) as records
  from dialogue d
  left join lateral (
    select content, at from plan_version where dialogue_id = d.id order by version desc limit 1
  ) v on true
  where d.id = $1`;

@Injectable()
export class StatedPlans {
  constructor(private readonly pool: Pool) {}

  /** @throws ProblemError when there is no such dialogue. */
  async of(dialogueId: string): Promise<Stated> {
    const { rows } = await this.pool.query<Row>(STATED, [dialogueId]);
    const row = rows[0];
    if (!row) throw new ProblemError('unknown-dialogue');
    const { concept, records, ...rest } = row;
    return { ...rest, fields: statedPlan({ concept, current: row.current, records }) };
  }
}
