import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { AddCodings, AddedCodings, Coding, CodingQuery, Passage } from '../contract/analysis';
import { faultWords, type FaultWord } from '../contract/fault-words';
import type { Page } from '../contract/page';
import { mayWithMaterial } from '../domain/material/permission';
import { passageFault, type PassageFault } from '../domain/material/passage';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { decodeCursor, pageOf } from '../http/cursor';
import { invalidInput, type Fault } from '../http/invalid-input';
import { doneOnce, permitted } from '../http/permitted';
import type { IdempotencyKey } from '../register/act';
import { Idempotent } from '../register/idempotent';

interface Row extends Omit<Coding, 'passage' | 'at'> {
  readonly text: string;
  readonly at: Date;
}

const CODINGS = `
  select k.id, k.start, k."end", k.at, c.text,
    jsonb_build_object('id', t.id, 'name', t.name) as theme,
    jsonb_build_object('id', c.id, 'number', c.number) as contribution,
    jsonb_build_object('id', p.id, 'name', p.name) as coder
  from coding k join theme t on t.id = k.theme_id join contribution c on c.id = k.contribution_id
    join person p on p.id = k.coder_id
  where t.dialogue_id = $1 and ($2::uuid is null or k.theme_id = $2) and ($3::uuid is null or k.contribution_id = $3)
    and (c.number, k.start, k.id) > ($4, $5, $6::uuid)
  order by c.number, k.start, k.id limit $7`;

const position = z.object({ number: z.int(), start: z.int(), id: z.uuid() });
const FIRST = { number: 0, start: -1, id: '00000000-0000-0000-0000-000000000000' };

const KNOWN = `
  select 'theme' as kind, id::text, null as text from theme where dialogue_id = $1 and id = any($2::uuid[])
  union all
  select 'contribution', id::text, text from contribution where dialogue_id = $1 and id = any($3::uuid[])`;

const GIVEN = `jsonb_to_recordset($1::jsonb)
  as g(n int, id uuid, "themeId" uuid, "contributionId" uuid, start int, "end" int)`;

/** A passage coded so before stays as it is, with the one who coded it. */
const ADD = `
  insert into coding (id, theme_id, contribution_id, start, "end", coder_id, at)
  select g.id, g."themeId", g."contributionId", g.start, g."end", $2, $3::timestamptz from ${GIVEN} order by g.n
  on conflict (theme_id, contribution_id, start, "end") do nothing`;

const ADDED = `
  select k.id::text as id from ${GIVEN} join coding k
    on (k.theme_id, k.contribution_id, k.start, k."end") = (g."themeId", g."contributionId", g.start, g."end")
  order by g.n`;

/** Passages of contributions under themes. */
@Injectable()
export class Codings {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly idempotent: Idempotent,
  ) {}

  /** By contribution, then as they stand in its text. */
  async list(personId: string, dialogueId: string, query: CodingQuery): Promise<Page<Coding>> {
    await this.access.read(personId, dialogueId);
    const { theme, contribution, cursor, limit } = query;
    const after = cursor === undefined ? FIRST : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'codings',
      text: CODINGS,
      values: [dialogueId, theme, contribution, after.number, after.start, after.id, limit + 1],
    });
    return pageOf(rows, limit, {
      item: ({ text, at, ...row }) => ({
        ...row,
        passage: text.slice(row.start, row.end),
        at: at.toISOString(),
      }),
      position: ({ contribution: { number }, start, id }) => ({ number, start, id }),
    });
  }

  async add(
    dialogueId: string,
    { codings }: AddCodings,
    personId: string,
    key: IdempotencyKey,
  ): Promise<AddedCodings> {
    const seen = await this.access.read(personId, dialogueId);
    permitted(mayWithMaterial(seen, 'code'));
    await this.refuseFaulty(dialogueId, codings);
    const rows = JSON.stringify(
      codings.map(({ themeId, contributionId, start, end }, n) => ({
        ...{ n, id: randomUUID(), themeId, contributionId, start, end },
      })),
    );
    return doneOnce(
      await this.idempotent.once(personId, key, async (transaction) => {
        await transaction.$executeRawUnsafe(ADD, rows, personId, seen.context.now);
        const added = await transaction.$queryRawUnsafe<{ id: string }[]>(ADDED, rows);
        return { ids: added.map(({ id }) => id) };
      }),
    );
  }

  async remove(codingId: string, personId: string, key: IdempotencyKey): Promise<void> {
    const { rows } = await this.pool.query<{ dialogueId: string }>(
      'select t.dialogue_id as "dialogueId" from coding k join theme t on t.id = k.theme_id where k.id = $1',
      [codingId],
    );
    const [row] = rows;
    // Gone already, perhaps by this very request the first time: nothing is left to do.
    if (!row) return;
    permitted(mayWithMaterial(await this.access.read(personId, row.dialogueId), 'code'));
    doneOnce(
      await this.idempotent.once(personId, key, async (transaction) => {
        await transaction.coding.deleteMany({ where: { id: codingId } });
        return {};
      }),
    );
  }

  /** @throws ProblemError naming every passage that does not stand where it says */
  private async refuseFaulty(dialogueId: string, codings: readonly Passage[]): Promise<void> {
    const { rows } = await this.pool.query<{ kind: string; id: string; text: string | null }>(KNOWN, [
      dialogueId,
      [...new Set(codings.map(({ themeId }) => themeId))],
      [...new Set(codings.map(({ contributionId }) => contributionId))],
    ]);
    const themes = new Set(rows.filter(({ kind }) => kind === 'theme').map(({ id }) => id));
    const texts = new Map(rows.flatMap(({ id, text }) => (text === null ? [] : [[id, text] as const])));
    const faults = codings.flatMap((coding, at) => {
      const path = `codings.${String(at)}`;
      if (!themes.has(coding.themeId)) return [faultAt(`${path}.themeId`, 'unknown-theme')];
      const text = texts.get(coding.contributionId);
      if (text === undefined) return [faultAt(`${path}.contributionId`, 'unknown-contribution')];
      const fault = passageFault(text, coding);
      return fault === null ? [] : [faultAt(path, fault)];
    });
    if (faults.length > 0) throw invalidInput(faults);
  }
}

type Code = PassageFault | 'unknown-theme' | 'unknown-contribution';

const messages: Readonly<Record<Code, FaultWord>> = {
  'unknown-theme': faultWords.unknownTheme,
  'unknown-contribution': faultWords.unknownContribution,
  'outside-text': faultWords.outsideText,
  'cut-character': faultWords.cutCharacter,
  'other-words': faultWords.otherWords,
};

const faultAt = (path: string, code: Code): Fault => ({
  path,
  code,
  message: messages[code],
});
