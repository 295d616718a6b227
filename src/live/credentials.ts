import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { ProblemError } from '../http/problem';
import type { IdentifiedRequest } from '../identity/person';
import { bearerToken } from '../identity/session';
import { tokenHash } from '../identity/token-secret';

/** By what somebody was let in: what holds for a request while it lasts must hold for hours here. */
export interface Credential {
  readonly person: string;
  /** One of the two. */
  readonly session: string | null;
  readonly token: string | null;
}

/** @throws ProblemError for a request that passed no door */
export function credentialOf(request: IdentifiedRequest): Credential {
  const { identified } = request;
  if (!identified) throw new ProblemError('sign-in-required');
  const token = identified.by === 'token' ? tokenHash(bearerToken(request) ?? '') : null;
  return { person: identified.person.id, session: token === null ? request.sessionID : null, token };
}

const HOLDING = `
  select held.n::int as n
  from unnest($1::text[], $2::text[], $3::text[]) with ordinality as held(person, session, token, n)
  join person p on p.id = held.person and p.active
  where exists (select from session s where s.sid = held.session and s.expire > localtimestamp
                  and s.sess->>'personId' = held.person)
     or exists (select from api_token t where t.hash = held.token and t.person_id = held.person
                  and t.revoked_at is null and t.expires_at > now())`;

@Injectable()
export class Credentials {
  constructor(private readonly pool: Pool) {}

  /** Whether each still holds: neither ended, revoked nor run out, and the person still has an account. */
  async holding(all: readonly Credential[]): Promise<(at: number) => boolean> {
    const { rows } = await this.pool.query<{ n: number }>({
      name: 'live-credentials',
      text: HOLDING,
      values: [
        all.map(({ person }) => person),
        all.map(({ session }) => session),
        all.map(({ token }) => token),
      ],
    });
    const holding = new Set(rows.map(({ n }) => n));
    return (at) => holding.has(at + 1);
  }
}
