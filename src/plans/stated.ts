import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ProblemError } from '../http/problem';

/** What is known of a dialogue's plan before this version of it. */
export interface Stated {
  /** The events it was read after: what comes later may have changed it. */
  readonly sequence: number;
  readonly owner: string;
  readonly conceptId: string | null;
  /** The version in force, whole. */
  readonly current: Readonly<Record<string, unknown>> | null;
  /** What has been stated since then, or in the concept: question, influence, target groups. Null: taken out of it. */
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Row extends Omit<Stated, 'fields'> {
  readonly concept: Readonly<Record<string, unknown>> | null;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

const STATED = `
  select d.sequence, d.owner_id as owner, d.concept_id as "conceptId", v.content as current,
    (select content from plan_version where dialogue_id = d.concept_id order by version desc limit 1) as concept,
    (select coalesce(jsonb_agg(case r.kind when 'influence' then '{"decidingCommittee": null}' || r.content
        else r.content end order by r.sequence), '[]') from dialogue_record r
      where r.dialogue_id = d.id and r.kind in ('question', 'influence', 'target-groups')
        and (v.at is null or r.at > v.at)) as records
  from dialogue d
  left join lateral (
    select content, at from plan_version where dialogue_id = d.id order by version desc limit 1
  ) v on true
  where d.id = $1`;

/** Fields of a concept's plan that are the concept's own and not its occurrences'. */
const ofConcept = new Set([
  'activities',
  'boardDate',
  'collectionBegins',
  'collectionEnds',
  'decisionDate',
  'seasonEnds',
]);

@Injectable()
export class StatedPlans {
  constructor(private readonly pool: Pool) {}

  /** @throws ProblemError when there is no such dialogue. */
  async of(dialogueId: string): Promise<Stated> {
    const { rows } = await this.pool.query<Row>(STATED, [dialogueId]);
    const row = rows[0];
    if (!row) throw new ProblemError('unknown-dialogue');
    const { concept, records, ...rest } = row;
    const inherited = Object.fromEntries(
      Object.entries(concept ?? {}).filter(([field]) => !ofConcept.has(field)),
    );
    return { ...rest, fields: Object.assign({}, inherited, row.current, ...records) as Stated['fields'] };
  }
}
