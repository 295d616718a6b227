import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { StalledItem, StalledPage, StalledQuery } from '../contract/monitoring';
import { viewerOf } from '../dialogues/visible';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { localDate, workingDaysBetween } from '../domain/lifecycle/calendar';
import type { Context } from '../domain/lifecycle/command';
import { EMPTY } from '../domain/lifecycle/evolve';
import { heldUpBy } from '../domain/lifecycle/held-up';
import type { DialogueState } from '../domain/lifecycle/state';
import { placeOf, placeOfPhase } from '../domain/lifecycle/steps';
import { verdictNow } from '../domain/lifecycle/verdict-now';
import type { UsualTime } from '../domain/waiting/usual-time';
import { decodeCursor, pageOf } from '../http/cursor';
import { Definitions } from '../register/definitions';
import { stalledList, type StalledRow, type StalledShape } from './stalled.sql';
import { UsualTimes } from './usual-times.service';

const position = z.object({ due: z.iso.date().nullable(), dialogueId: z.uuid(), key: z.string() });
type Position = z.output<typeof position>;

const acts = ['remind', 'assign', 'extend', 'settle'] as const;

/** The manager's question: who is waiting for whom, since when, and what does it hold up? */
@Injectable()
export class Stalled {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly definitions: Definitions,
    private readonly usual: UsualTimes,
  ) {}

  async list(personId: string, query: StalledQuery): Promise<StalledPage> {
    const context = await this.access.context(personId);
    const at = query.cursor === undefined ? null : decodeCursor(position, query.cursor);
    const shape = shapeOf(query, at);
    const { rows } = await this.pool.query<{ total: number; rows: StalledRow[] }>({
      name: `stalled:${Object.values(shape).join(':')}`,
      text: stalledList(shape),
      values: valuesOf(query, at, context),
    });
    const usual = await this.usual.current(context.calendar);
    const listed = await Promise.all(
      (rows[0]?.rows ?? []).map(async (row) => ({ row, item: await this.item(row, context, usual) })),
    );
    const page = pageOf(listed, query.limit, {
      item: ({ item }) => item,
      position: ({ row: { due, dialogueId, key } }): Position => ({ due, dialogueId, key }),
    });
    return { items: [...page.items], next: page.next, total: rows[0]?.total ?? 0 };
  }

  private async item(
    row: StalledRow,
    context: Context,
    usual: ReadonlyMap<string, UsualTime>,
  ): Promise<StalledItem> {
    const definition = await this.definitions.byHash(row.definitionHash);
    const { phase, step } = placeOf(definition, row.step);
    const { ownerId, lead, conflicts, facts, key } = row;
    const state: DialogueState = {
      ...EMPTY,
      owner: ownerId,
      lead,
      conflicts,
      facts,
      tasks: { [key]: row.task },
    };
    return {
      dialogue: {
        id: row.dialogueId,
        number: row.number,
        title: row.title,
        owner: { id: ownerId, name: row.ownerName },
        ...placeOfPhase(definition, row.phase),
      },
      task: key,
      step: { id: step.id, title: step.title, phase: phase?.id ?? null },
      unit: { id: row.unitId, name: row.unitName },
      person: row.personId === null ? null : { id: row.personId, name: row.personName ?? '' },
      asked: row.asked,
      deputies: row.deputies,
      why: (['overdue', 'untouched', 'absent'] as const).filter((reason) => row[reason]),
      since: row.since,
      due: row.due,
      workingDaysWaited: workingDaysBetween(row.since, localDate(context.now), context.calendar),
      usual: usual.get(step.id) ?? null,
      holdsUp: heldUpBy(definition, step.id).map(({ id, title }) => ({ id, title })),
      acts: acts.filter((act) => verdictNow({ definition, state, context }, act, key).kind === 'permitted'),
    };
  }
}

const shapeOf = ({ unit, why }: StalledQuery, at: Position | null): StalledShape => ({
  after: at !== null,
  unit: unit !== undefined,
  why: why ?? null,
});

/** In the order the statement numbers them. */
function valuesOf({ limit, unit }: StalledQuery, at: Position | null, context: Context): unknown[] {
  const viewer = JSON.stringify(viewerOf(context.actor, context.organisation));
  return [limit + 1, at?.due, at?.dialogueId, at?.key, unit, viewer, localDate(context.now), context.now];
}
