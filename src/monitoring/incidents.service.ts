import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Incident, IncidentQuery, MendedIncident } from '../contract/monitoring';
import type { Page } from '../contract/page';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { decodeCursor, encodeCursor, pageOf } from '../http/cursor';
import { doneOnce } from '../http/permitted';
import { ProblemError } from '../http/problem';
import { RefusedError } from '../http/refused-error';
import type { IdempotencyKey } from '../register/act';
import { Clock } from '../register/clock';
import { Idempotent } from '../register/idempotent';
import { incidentId, mend, type IncidentId, type Note } from './mend-incident';
import { SILENT } from './silent-drivers.sql';

const position = z.object({ since: z.iso.datetime({ offset: true }), id: z.string() });

interface Row extends Omit<Incident, 'id' | 'dialogue' | 'since'> {
  readonly ref: IncidentId;
  readonly sort: string;
  readonly dialogueId: string;
  readonly number: string;
  readonly title: string;
  readonly since: string;
}

const INCIDENTS = `
  select * from (
    select 'effect' as kind, jsonb_build_object('dialogueId', e.dialogue_id, 'sequence', e.sequence, 'effect', e.kind) as ref,
      e.dialogue_id || ':' || lpad(e.sequence::text, 10, '0') || ':' || e.kind as sort, e.dialogue_id as "dialogueId",
      e.kind as what, e.status, e.attempts, e.error, to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since
    from effect e join dialogue_event v using (dialogue_id, sequence) where e.status in ('failed', 'unknown')
    union all
    select 'import', jsonb_build_object('import', i.id), i.id::text, i.dialogue_id, f.name, i.status, 1, i.error,
      to_char(i.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    from contribution_import i join stored_file f on f.id = i.file_id where i.status = 'failed'
    union all
    select 'driver', jsonb_build_object('driver', s.id), s.id::text, s.id, 'dialogue', 'failed',
      (select 1 + count(*)::int from driver_mending m where m.dialogue_id = s.id), 'DriverSilent',
      to_char(s.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
    from (${SILENT}) s
  ) incident join (select id as "dialogueId", number, title from dialogue) d using ("dialogueId")
  where ($1::text is null or kind = $1) and ($2::text is null or (since, sort) > ($2, $3::text))
  order by since, sort limit $4`;

/** Technical failures, apart from people's waiting: seen, tried again, or given up with a reason. The coordinator's. */
@Injectable()
export class Incidents {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly idempotent: Idempotent,
    private readonly clock: Clock,
  ) {}

  async list(personId: string, query: IncidentQuery): Promise<Page<Incident>> {
    await this.onlyCoordinator(personId);
    const at = query.cursor === undefined ? null : decodeCursor(position, query.cursor);
    const { rows } = await this.pool.query<Row>(INCIDENTS, [
      query.kind ?? null,
      at?.since ?? null,
      at?.id ?? null,
      query.limit + 1,
    ]);
    return pageOf(rows, query.limit, {
      item: ({ ref, dialogueId, number, title, kind, what, status, attempts, error, since }) => ({
        ...{ kind, what, status, attempts, error, since },
        id: encodeCursor(ref),
        dialogue: { id: dialogueId, number, title },
      }),
      position: ({ since, sort }) => ({ since, id: sort }),
    });
  }

  retry(personId: string, id: string, asked: Asked): Promise<MendedIncident> {
    return this.mended(personId, id, { ...asked, act: 'retried' });
  }

  discard(personId: string, id: string, asked: Asked): Promise<MendedIncident> {
    return this.mended(personId, id, { ...asked, act: 'discarded' });
  }

  private async mended(personId: string, id: string, { key, reason, act }: Mending): Promise<MendedIncident> {
    await this.onlyCoordinator(personId);
    const incident = decodeCursor(incidentId, id);
    const note: Note = { by: personId, reason, act, at: await this.clock.now() };
    const done = await this.idempotent.once(personId, key, (transaction) =>
      mend(transaction, incident, note),
    );
    const status = doneOnce(done);
    if (status === null) throw new ProblemError('not-found');
    return { id, status };
  }

  private async onlyCoordinator(personId: string): Promise<void> {
    const { actor } = await this.access.context(personId);
    if (!actor.authorities.some(({ role }) => role === 'coordinator'))
      throw new RefusedError({ code: 'not-permitted', rule: 'monitoring/incidents: coordinator' });
  }
}

export interface Asked {
  readonly key: IdempotencyKey;
  readonly reason: string;
}

interface Mending extends Asked {
  readonly act: Note['act'];
}
