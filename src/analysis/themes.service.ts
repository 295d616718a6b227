import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { AddTheme, ChangeTheme, Theme } from '../contract/analysis';
import { faultWords } from '../contract/fault-words';
import type { Page, PageQuery } from '../contract/page';
import { mayWithMaterial } from '../domain/material/permission';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { decodeCursor, pageOf } from '../http/cursor';
import { doneOnce, permitted } from '../http/permitted';
import { ProblemError } from '../http/problem';
import type { IdempotencyKey } from '../register/act';
import { Idempotent } from '../register/idempotent';

const THEMES = `
  select t.id, t.name, t.description, count(k.id)::int as codings,
    count(distinct k.contribution_id)::int as contributions
  from theme t left join coding k on k.theme_id = t.id
  where t.dialogue_id = $1 and ($2::text is null or t.name > $2)
  group by t.id order by t.name limit $3`;

/** What the contributions are about, as the analyst names it. */
@Injectable()
export class Themes {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly idempotent: Idempotent,
  ) {}

  /** By name. */
  async list(personId: string, dialogueId: string, { cursor, limit }: PageQuery): Promise<Page<Theme>> {
    await this.access.read(personId, dialogueId);
    const after = cursor === undefined ? null : decodeCursor(z.string(), cursor);
    const { rows } = await this.pool.query<Theme>({
      name: 'themes',
      text: THEMES,
      values: [dialogueId, after, limit + 1],
    });
    return pageOf(rows, limit, { item: (theme) => theme, position: ({ name }) => name });
  }

  async add(
    dialogueId: string,
    { name, description }: AddTheme,
    personId: string,
    key: IdempotencyKey,
  ): Promise<{ readonly id: string }> {
    permitted(mayWithMaterial(await this.access.read(personId, dialogueId), 'code'));
    return doneOnce(
      await this.idempotent.once(personId, key, (transaction) =>
        transaction.theme
          .create({
            data: { id: randomUUID(), dialogueId, name, description: description ?? null },
            select: { id: true },
          })
          .catch(nameTaken),
      ),
    );
  }

  async change(
    themeId: string,
    { name, description }: ChangeTheme,
    personId: string,
    key: IdempotencyKey,
  ): Promise<{ readonly id: string }> {
    const dialogueId = await this.dialogueOf(themeId);
    permitted(mayWithMaterial(await this.access.read(personId, dialogueId), 'code'));
    return doneOnce(
      await this.idempotent.once(personId, key, (transaction) =>
        transaction.theme
          .update({ where: { id: themeId }, data: { name, description }, select: { id: true } })
          .catch(nameTaken),
      ),
    );
  }

  private async dialogueOf(themeId: string): Promise<string> {
    const { rows } = await this.pool.query<{ id: string }>(
      'select dialogue_id as id from theme where id = $1',
      [themeId],
    );
    const [row] = rows;
    if (!row) throw new ProblemError('not-found');
    return row.id;
  }
}

/** Prisma's word for a unique value that is there already. */
function nameTaken(fault: unknown): never {
  if (fault instanceof Error && 'code' in fault && fault.code === 'P2002') {
    throw new ProblemError('conflict', { detail: faultWords.themeTwice });
  }
  throw fault;
}
