import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { ContributionDetail } from '../contract/contribution';
import type { Named } from '../contract/dialogue';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { ProblemError } from '../http/problem';
import { CONTRIBUTION, contributionOf, type ContributionRow } from './contribution-rows';

interface CodingRow {
  readonly id: string;
  readonly theme: { readonly id: string; readonly name: string };
  readonly start: number;
  readonly end: number;
  readonly coder: Named;
  readonly at: string;
}

interface Row extends ContributionRow {
  readonly enteredBy: Named | null;
  readonly file: ContributionDetail['file'];
  readonly codings: readonly CodingRow[];
  readonly conclusions: ContributionDetail['conclusions'];
}

const DETAIL = `
  select ${CONTRIBUTION},
    (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = c.entered_by) as "enteredBy",
    (select jsonb_build_object('id', f.id, 'name', f.name, 'sha256', f.sha256)
     from data_set s join stored_file f on f.id = s.file_id where s.id = c.data_set_id) as file,
    (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'start', k.start, 'end', k."end", 'at', k.at,
       'theme', jsonb_build_object('id', t.id, 'name', t.name),
       'coder', jsonb_build_object('id', p.id, 'name', p.name)) order by k.start, k."end", t.name), '[]')
     from coding k join theme t on t.id = k.theme_id join person p on p.id = k.coder_id
     where k.contribution_id = c.id) as codings,
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'version', s.version, 'number', s.number, 'text', s.text,
       'inForce', s.version = (select max(version) from conclusion l where l.dialogue_id = c.dialogue_id))
       order by s.version desc, s.number), '[]')
     from conclusion_contribution r join conclusion s on s.id = r.conclusion_id
     where r.contribution_id = c.id) as conclusions
  from contribution c where c.id = $1`;

/** One contribution, back to the line it came from and forward to what was made of it. */
@Injectable()
export class ContributionReads {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  async one(personId: string, contributionId: string): Promise<ContributionDetail> {
    const { rows } = await this.pool.query<Row>({
      name: 'contribution',
      text: DETAIL,
      values: [contributionId],
    });
    const [row] = rows;
    if (!row) throw new ProblemError('not-found');
    await this.access.read(personId, row.dialogueId);
    const { enteredBy, file, codings, conclusions, ...contribution } = row;
    return {
      ...contributionOf(contribution),
      enteredBy,
      file,
      codings: codings.map((coding) => ({
        ...coding,
        passage: row.text.slice(coding.start, coding.end),
        at: new Date(coding.at).toISOString(),
      })),
      conclusions,
    };
  }
}
