import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import { faultWords } from '../contract/fault-words';
import type { Page } from '../contract/page';
import type { PublicationDetail, PublicationItem, PublicationQuery } from '../contract/result';
import { mayWithMaterial } from '../domain/material/permission';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { decodeCursor, pageOf } from '../http/cursor';
import { doneOnce, permitted } from '../http/permitted';
import { ProblemError } from '../http/problem';
import type { IdempotencyKey } from '../register/act';
import { Idempotent } from '../register/idempotent';

interface Row extends Omit<PublicationItem, 'at' | 'publishedAt' | 'withdrawn'> {
  readonly at: Date;
  readonly publishedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly reason: string | null;
}

const COLUMNS = `
  p.id, p.dialogue_id as "dialogueId", p.kind, p.title, p.language, p.status, p.at, p.published_at as "publishedAt",
  p.withdrawn_at as "withdrawnAt", p.reason`;

const position = z.object({ at: z.iso.datetime(), id: z.uuid() });

/** Invitations, results and reviews as they were made public, and taken back. */
@Injectable()
export class Publications {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly idempotent: Idempotent,
  ) {}

  /** Newest first. */
  async list(personId: string, dialogueId: string, query: PublicationQuery): Promise<Page<PublicationItem>> {
    await this.access.read(personId, dialogueId);
    const { kind, status, cursor, limit } = query;
    const before = cursor === undefined ? null : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'publications',
      text: `select ${COLUMNS} from publication p where p.dialogue_id = $1
          and ($2::text is null or p.kind = $2) and ($3::text is null or p.status = $3)
          and ($4::timestamptz is null or (p.at, p.id) < ($4, $5::uuid))
        order by p.at desc, p.id desc limit $6`,
      values: [dialogueId, kind, status, before?.at ?? null, before?.id ?? null, limit + 1],
    });
    return pageOf(rows.map(itemOf), limit, { item: (item) => item, position: ({ at, id }) => ({ at, id }) });
  }

  async one(personId: string, publicationId: string): Promise<PublicationDetail> {
    const { rows } = await this.pool.query<Row & { body: string }>({
      name: 'publication',
      text: `select ${COLUMNS}, p.body from publication p where p.id = $1`,
      values: [publicationId],
    });
    const [row] = rows;
    if (!row) throw new ProblemError('not-found');
    await this.access.read(personId, row.dialogueId);
    const { body, ...rest } = row;
    return { ...itemOf(rest), body };
  }

  /** No longer public from now on; what stood there is kept, with the reason. */
  async withdraw(
    publicationId: string,
    reason: string,
    personId: string,
    key: IdempotencyKey,
  ): Promise<PublicationDetail> {
    const { dialogueId } = await this.one(personId, publicationId);
    const seen = await this.access.read(personId, dialogueId);
    permitted(mayWithMaterial(seen, 'withdraw-publication'));
    doneOnce(
      await this.idempotent.once(personId, key, async (transaction) => {
        const { count } = await transaction.publication.updateMany({
          where: { id: publicationId, status: 'published' },
          data: { status: 'withdrawn', withdrawnAt: seen.context.now, reason },
        });
        if (count === 0) throw new ProblemError('conflict', { detail: faultWords.notPublished });
        return {};
      }),
    );
    return this.one(personId, publicationId);
  }
}

function itemOf({ at, publishedAt, withdrawnAt, reason, ...row }: Row): PublicationItem {
  return {
    ...row,
    at: at.toISOString(),
    publishedAt: publishedAt?.toISOString() ?? null,
    withdrawn: withdrawnAt && { at: withdrawnAt.toISOString(), reason },
  };
}
