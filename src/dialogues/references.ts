import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { faultWords, type FaultWord } from '../contract/fault-words';
import { invalidInput, type Fault } from '../http/invalid-input';

export type ReferenceKind =
  | 'unit'
  | 'committee'
  | 'administration'
  | 'administration-or-committee'
  | 'area'
  | 'target-group'
  | 'person'
  | 'dialogue'
  | 'merge-target'
  | 'concept'
  | 'contribution'
  | 'data-set'
  | 'file'
  | 'activity';

/** Something named by its id in what a person sent. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly path: string;
}

const IN_FORCE = 'u.valid_from <= t.day and coalesce(u.valid_to >= t.day, true)';
const unit = (kinds: readonly string[]): string =>
  `exists (select from unit u where u.id = r.id and u.kind in ('${kinds.join("', '")}') and ${IN_FORCE})`;
const row = (table: string, own: string): string =>
  `exists (select from ${table} x where x.id::text = r.id${own})`;
const OWN = ' and x.dialogue_id = $2::uuid';

/** A new kind does not compile until it says where it is looked for. */
const found: Record<ReferenceKind, string> = {
  unit: unit(['committee', 'administration', 'unit']),
  committee: unit(['committee']),
  administration: unit(['administration']),
  'administration-or-committee': unit(['administration', 'committee']),
  area: row('area', ''),
  'target-group': row('target_group', ''),
  person: row('person', ' and x.active'),
  dialogue: `exists (select from dialogue x where x.id = r.uuid and x.id is distinct from $2::uuid)`,
  // Into one that goes on, and that no others may read: what service users said stays among those who may.
  'merge-target': `exists (select from dialogue x join dialogue own on own.id = $2::uuid
    where x.id = r.uuid and x.id <> own.id and x.ended is null and x.who = own.who
      and (own.who <> 'brukardialog' or x.owner_id = own.owner_id))`,
  concept: `exists (select from dialogue x where x.id = r.uuid and x.form = 'konceptdialog' and x.concept_id is null and x.ended is null
    and exists (select from plan_version v where v.dialogue_id = x.id))`,
  contribution: `exists (select from contribution x where x.id = r.uuid${OWN})`,
  'data-set': `exists (select from data_set x where x.id = r.uuid${OWN})`,
  file: `exists (select from stored_file x where x.id = r.uuid)`,
  activity: `exists (select from activity x where x.id = r.uuid${OWN})`,
};

const messages: Record<ReferenceKind, FaultWord> = {
  unit: faultWords.unknownUnit,
  committee: faultWords.unknownCommittee,
  administration: faultWords.unknownAdministration,
  'administration-or-committee': faultWords.unknownAdministrationOrCommittee,
  area: faultWords.unknownArea,
  'target-group': faultWords.unknownGroup,
  person: faultWords.unknownPerson,
  dialogue: faultWords.unknownDialogue,
  'merge-target': faultWords.unknownMergeTarget,
  concept: faultWords.unknownConcept,
  contribution: faultWords.unknownContribution,
  'data-set': faultWords.unknownDataSet,
  file: faultWords.unknownFile,
  activity: faultWords.unknownActivity,
};

const byUuid = new Set<ReferenceKind>([
  'dialogue',
  'merge-target',
  'concept',
  'contribution',
  'data-set',
  'file',
  'activity',
]);

const MISSING = `
  select r.n from jsonb_to_recordset($1::jsonb) as r(n int, kind text, id text, uuid uuid),
    (select ((now() + seconds * interval '1 second') at time zone 'Europe/Stockholm')::date as day from clock_offset) t
  where not case r.kind ${Object.entries(found)
    .map(([kind, sql]) => `when '${kind}' then ${sql}`)
    .join(' ')} end
  order by r.n`;

/** Whether what a record names exists: asked of the database at once for the whole record. */
@Injectable()
export class References {
  constructor(private readonly pool: Pool) {}

  /** @throws ProblemError naming each that does not exist by its path. */
  async check(references: readonly Reference[], dialogueId: string | null): Promise<void> {
    const faults = await this.faults(references, dialogueId);
    if (faults.length > 0) throw invalidInput(faults);
  }

  async faults(references: readonly Reference[], dialogueId: string | null): Promise<readonly Fault[]> {
    if (references.length === 0) return [];
    const asked = references.map(({ kind, id }, n) => ({
      n,
      kind,
      ...(byUuid.has(kind) ? { uuid: id } : { id }),
    }));
    const { rows } = await this.pool.query<{ n: number }>({
      name: 'missing-references',
      text: MISSING,
      values: [JSON.stringify(asked), dialogueId],
    });
    return rows.flatMap(({ n }) => references[n] ?? []).map(faultOf);
  }
}

const faultOf = ({ kind, path }: Reference): Fault => ({
  path,
  code: `unknown-${kind}`,
  message: messages[kind],
});
