import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type {
  EvaluationDetail,
  EvaluationFigures,
  EvaluationItem,
  EvaluationOfDialogue,
  EvaluationQuery,
} from '../contract/evaluation';
import type { Page } from '../contract/page';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { viewerOf, visible } from '../dialogues/visible';
import { decodeCursor, pageOf } from '../http/cursor';

/** Those that have been asked for an evaluation, whether or not it has come: a missing one is missing, never zero. */
const ASKED = `
  dialogue d left join evaluation e on e.dialogue_id = d.id
  where ${visible('$1')} and ($2::text is null or d.owner_id = $2)
    and (e.dialogue_id is not null or exists (
      select from task t where t.dialogue_id = d.id and t.step = 'evaluation' and t.status in ('open', 'settled')))`;

const AT = `to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const LIST = `
  select jsonb_build_object('id', d.id, 'number', d.number, 'title', d.title,
      'owner', (select jsonb_build_object('id', u.id, 'name', u.name) from unit u where u.id = d.owner_id)) as dialogue,
    case when e.dialogue_id is not null then jsonb_build_object('tier', e.tier, 'informativity', e.informativity,
      'inclusion', e.inclusion, 'influence', e.influence, 'at', ${AT},
      'author', (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = e.author_id)
    ) end as evaluation
  from ${ASKED} and ($3::text is null or d.number < $3) order by d.number desc limit $4`;

const FIGURES = `
  select count(*)::int as dialogues, count(e.dialogue_id)::int as evaluated,
    (count(*) - count(e.dialogue_id))::int as missing,
    jsonb_build_object('informativity', avg(e.informativity), 'inclusion', avg(e.inclusion),
      'influence', avg(e.influence)) as means
  from ${ASKED}`;

const formula: EvaluationFigures['formula'] = {
  mean: 'medelvärde = summan av betygen 1–5 / antalet utvärderade dialoger',
  missing: 'saknas = dialoger som har bett om utvärdering och inte fått någon; de räknas inte som noll',
};

/** How the dialogues themselves were judged. */
@Injectable()
export class Evaluations {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  /** Newest dialogue first. */
  async list(personId: string, { owner, cursor, limit }: EvaluationQuery): Promise<Page<EvaluationItem>> {
    const before = cursor === undefined ? null : decodeCursor(z.string(), cursor);
    const { rows } = await this.pool.query<EvaluationItem>({
      name: 'evaluations',
      text: LIST,
      values: [await this.viewer(personId), owner, before, limit + 1],
    });
    return pageOf(rows, limit, { item: (row) => row, position: ({ dialogue }) => dialogue.number });
  }

  async figures(personId: string, owner: string | undefined): Promise<EvaluationFigures> {
    const { rows } = await this.pool.query<Omit<EvaluationFigures, 'formula'>>({
      name: 'evaluation-figures',
      text: FIGURES,
      values: [await this.viewer(personId), owner],
    });
    const [row] = rows;
    if (!row) throw new Error('A count always has one row');
    return { formula, ...row };
  }

  async of(personId: string, dialogueId: string): Promise<EvaluationOfDialogue> {
    await this.access.read(personId, dialogueId);
    const { rows } = await this.pool.query<EvaluationDetail>({
      name: 'evaluation',
      text: `select e.tier, e.informativity, e.inclusion, e.influence, e.content, ${AT} as at,
          jsonb_build_object('id', p.id, 'name', p.name) as author
        from evaluation e join person p on p.id = e.author_id where e.dialogue_id = $1`,
      values: [dialogueId],
    });
    return { evaluation: rows[0] ?? null };
  }

  private async viewer(personId: string): Promise<string> {
    const { actor, organisation } = await this.access.context(personId);
    return JSON.stringify(viewerOf(actor, organisation));
  }
}
