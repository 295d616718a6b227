import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Page, PageQuery } from '../contract/page';
import type { SessionItem } from '../contract/me';
import { decodeCursor, pageOf } from '../http/cursor';

/** The key of a session is a secret: people are shown its hash. */
const publicId = (sid: string): string => createHash('sha256').update(sid).digest('hex');

const position = z.tuple([z.iso.datetime(), z.string()]);

@Injectable()
export class OwnSessions {
  constructor(private readonly pool: Pool) {}

  /** Newest first. */
  async list(personId: string, currentSid: string, { cursor, limit }: PageQuery): Promise<Page<SessionItem>> {
    const [before, id] = cursor === undefined ? [null, null] : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Omit<SessionItem, 'current'>>(
      `select * from (
         select encode(sha256(sid::bytea), 'hex') as id, sess->>'signedInAt' as "signedInAt",
                sess->'cookie'->>'expires' as "expiresAt", sess->>'browser' as browser
         from session where sess->>'personId' = $1 and expire > localtimestamp) mine
       where $2::text is null or ("signedInAt", id) < ($2, $3)
       order by "signedInAt" desc, id desc limit $4`,
      [personId, before, id, limit + 1],
    );
    const current = publicId(currentSid);
    return pageOf(rows, limit, {
      item: (row) => ({ ...row, current: row.id === current }),
      position: ({ signedInAt, id: last }) => [signedInAt, last],
    });
  }

  /** Whether there was one of the person's own to revoke. */
  async revoke(personId: string, id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `delete from session where sess->>'personId' = $1 and encode(sha256(sid::bytea), 'hex') = $2`,
      [personId, id],
    );
    return rowCount === 1;
  }
}
