import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { OwnLetter, SentLetter } from '../contract/letter';
import type { Page, PageQuery } from '../contract/page';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { decodeCursor, pageOf } from '../http/cursor';
import { OWN, SENT } from './letters.queries';

type Row<Item> = Omit<Item, 'at'> & { readonly at: Date; readonly id: string };

const position = z.object({ at: z.iso.datetime(), id: z.uuid() });

/** The local mailbox, read: who was told what and when. */
@Injectable()
export class Letters {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  /** Whoever may read the dialogue may know who has been told. */
  async sent(personId: string, dialogueId: string, query: PageQuery): Promise<Page<SentLetter>> {
    await this.access.read(personId, dialogueId);
    return this.page<SentLetter>('letters-sent', SENT, dialogueId, query);
  }

  own(personId: string, query: PageQuery): Promise<Page<OwnLetter>> {
    return this.page<OwnLetter>('letters-own', OWN, personId, query);
  }

  private async page<Item extends { readonly at: string }>(
    name: string,
    text: string,
    of: string,
    { limit, cursor }: PageQuery,
  ): Promise<Page<Item>> {
    const from = cursor === undefined ? null : decodeCursor(position, cursor);
    const values = [of, from?.at ?? null, from?.id ?? null, limit + 1];
    const { rows } = await this.pool.query<Row<Item>>({ name, text, values });
    return pageOf(rows, limit, {
      item: (row) => ({ ...row, at: row.at.toISOString() }) as unknown as Item,
      position: ({ at, id }) => ({ at: at.toISOString(), id }),
    });
  }
}
