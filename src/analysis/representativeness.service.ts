import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { StoredRepresentativeness } from '../contract/analysis';
import type { Page, PageQuery } from '../contract/page';
import { representativenessInput } from '../database/representativeness-input';
import { representativeness, type Representativeness } from '../domain/representativeness/representativeness';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { decodeCursor, pageOf } from '../http/cursor';

interface Row {
  readonly version: number;
  readonly at: Date;
  readonly result: StoredRepresentativeness['result'];
}

/** Participants against the population: as it was computed, each time, and as it would be now. */
@Injectable()
export class Representations {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  /** Newest first. */
  async stored(
    personId: string,
    dialogueId: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<StoredRepresentativeness>> {
    await this.access.read(personId, dialogueId);
    const before = cursor === undefined ? null : decodeCursor(z.int(), cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'representativeness',
      text: `select version, at, content as result from representativeness
        where dialogue_id = $1 and ($2::int is null or version < $2) order by version desc limit $3`,
      values: [dialogueId, before, limit + 1],
    });
    return pageOf(rows, limit, {
      item: ({ at, ...row }) => ({ ...row, at: at.toISOString() }),
      position: ({ version }) => version,
    });
  }

  async now(personId: string, dialogueId: string): Promise<Representativeness> {
    const { context } = await this.access.read(personId, dialogueId);
    return representativeness(await representativenessInput(this.pool, dialogueId, context.now));
  }
}
