import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { CreatedToken, CreateToken, TokenItem } from '../contract/me';
import type { Page, PageQuery } from '../contract/page';
import { decodeCursor, pageOf } from '../http/cursor';
import { ProblemError } from '../http/problem';
import type { IdempotencyKey } from '../register/act';
import { Idempotent } from '../register/idempotent';
import { IdentitySettings } from './identity-settings';
import { tokenHash, tokenSecret } from './token-secret';

const DAY = 24 * 60 * 60 * 1_000;

type Row = Record<'createdAt' | 'expiresAt', Date> & { id: string; name: string; revokedAt: Date | null };

const itemOf = ({ id, name, createdAt, expiresAt, revokedAt }: Row): TokenItem => ({
  ...{ id, name },
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
});

const position = z.tuple([z.iso.datetime(), z.uuid()]);

/**
 * Keys for machines, each acting as the person who made it. Real time, not the product's clock: moving that must neither
 * revive nor kill a key.
 */
@Injectable()
export class OwnTokens {
  constructor(
    private readonly pool: Pool,
    private readonly idempotent: Idempotent,
    private readonly settings: IdentitySettings,
  ) {}

  /** The secret is in this answer only; what is kept under the idempotency key does not hold it. */
  async create(
    personId: string,
    { name, expiresInDays }: CreateToken,
    idempotency: IdempotencyKey,
  ): Promise<CreatedToken> {
    const secret = tokenSecret(this.settings.sessionSecret, personId, idempotency.key);
    const done = await this.idempotent.once(personId, idempotency, async (transaction) => {
      const createdAt = new Date();
      const expiresAt = new Date(createdAt.getTime() + expiresInDays * DAY);
      const data = { id: randomUUID(), hash: tokenHash(secret), name, personId, createdAt, expiresAt };
      return itemOf(await transaction.apiToken.create({ data }));
    });
    if (done.kind === 'other-body') throw new ProblemError('idempotency-key-reused');
    return { ...done.result, secret };
  }

  /** Newest first, revoked ones too. */
  async list(personId: string, { cursor, limit }: PageQuery): Promise<Page<TokenItem>> {
    const [before, id] = cursor === undefined ? [null, null] : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>(
      `select id, name, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"
       from api_token
       where person_id = $1 and ($2::timestamptz is null or (created_at, id) < ($2, $3::uuid))
       order by created_at desc, id desc limit $4`,
      [personId, before, id, limit + 1],
    );
    return pageOf(rows, limit, {
      item: itemOf,
      position: ({ createdAt, id: last }) => [createdAt.toISOString(), last],
    });
  }

  /** Whether there was one of the person's own. Revoked twice, the first time stands. */
  async revoke(personId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      'update api_token set revoked_at = coalesce(revoked_at, now()) where person_id = $1 and id = $2',
      [personId, id],
    );
    return rowCount === 1;
  }
}
