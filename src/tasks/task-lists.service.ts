import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Page } from '../contract/page';
import type { MyTaskQuery, ReasonMine, TaskItem, UnitTaskQuery } from '../contract/task';
import { localDate } from '../domain/lifecycle/calendar';
import type { Authority, Context } from '../domain/lifecycle/command';
import { EMPTY } from '../domain/lifecycle/evolve';
import { keysOf } from '../domain/lifecycle/permission';
import { roles } from '../domain/lifecycle/role';
import type { DialogueState, Task } from '../domain/lifecycle/state';
import { waitingOf } from '../domain/waiting/waiting';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { viewerOf } from '../dialogues/visible';
import { decodeCursor, pageOf } from '../http/cursor';
import { Definitions } from '../register/definitions';
import { NamesOf } from './names-of';
import { taskList, type TaskFilters, type TaskPosition } from './task-lists.sql';

interface Row {
  readonly key: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly asked: readonly string[];
  readonly claimedName: string | null;
  readonly due: string | null;
  readonly dialogueId: string;
  readonly number: string;
  readonly title: string;
  readonly definitionHash: string;
  readonly owner: string;
  readonly lead: string;
  readonly task: Task;
  readonly paused: DialogueState['paused'];
}

const position = z.object({ due: z.iso.date().nullable(), dialogueId: z.uuid(), key: z.string() });

/** Work lists, straight from the register's rows: who has just acted sees it. */
@Injectable()
export class TaskLists {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly definitions: Definitions,
    private readonly names: NamesOf,
  ) {}

  /** What this person is asked, in their own roles and as deputy. */
  async mine(personId: string, query: MyTaskQuery): Promise<Page<TaskItem>> {
    const context = await this.access.context(personId);
    return this.list('mine', keysOf(context.actor), query, context);
  }

  async ofUnit(personId: string, query: UnitTaskQuery): Promise<Page<TaskItem>> {
    return this.list('unit', [query.unit], query, await this.access.context(personId));
  }

  private async list(
    from: 'mine' | 'unit',
    asked: readonly string[],
    query: MyTaskQuery,
    context: Context,
  ): Promise<Page<TaskItem>> {
    const at = query.cursor === undefined ? null : decodeCursor(position, query.cursor);
    const { actor } = context;
    const [rows, names] = await Promise.all([
      this.rows({ from, asked, query, context, at }),
      this.names.of(
        actor.authorities.map(({ unit }) => unit),
        actor.authorities.map(({ holder }) => holder),
      ),
    ]);
    const listed = await Promise.all(
      rows.map(async (row) => ({ row, item: await this.item(row, context, names) })),
    );
    return pageOf(listed, query.limit, {
      item: ({ item }) => item,
      position: ({ row: { due, dialogueId, key } }): TaskPosition => ({ due, dialogueId, key }),
    });
  }

  private async rows(asking: Asking): Promise<readonly Row[]> {
    const shape = shapeOf(asking);
    const { rows } = await this.pool.query<Row>({
      name: `tasks:${Object.values(shape).join(':')}`,
      text: taskList(shape),
      values: valuesOf(asking),
    });
    return rows;
  }

  private async item(row: Row, context: Context, names: ReadonlyMap<string, string>): Promise<TaskItem> {
    const definition = await this.definitions.byHash(row.definitionHash);
    const { owner, lead, paused, task } = row;
    const state: DialogueState = { ...EMPTY, owner, lead, paused, tasks: { [task.key]: task } };
    const [waiting] = waitingOf(definition, state, context);
    if (!waiting) throw new Error(`Task '${task.key}' of ${row.dialogueId} is not open in its dialogue`);
    const named = (id: string): ReasonMine['unit'] => ({ id, name: names.get(id) ?? id });
    return {
      ...waiting,
      asked: [...row.asked],
      otherwise: [...waiting.otherwise],
      unit: { id: row.unitId, name: row.unitName },
      claimedBy: waiting.claimedBy === null ? null : { id: waiting.claimedBy, name: row.claimedName ?? '' },
      dialogue: { id: row.dialogueId, number: row.number, title: row.title },
      pausedUntil: paused?.until ?? null,
      why: reasons(row.asked, context).map(({ role, unit, holder }) => ({
        role,
        roleTitle: roles[role].title,
        unit: named(unit),
        holder: named(holder),
        asDeputy: holder !== context.actor.id,
      })),
    };
  }
}

interface Asking {
  readonly from: 'mine' | 'unit';
  readonly asked: readonly string[];
  readonly query: MyTaskQuery;
  readonly context: Context;
  readonly at: TaskPosition | null;
}

function shapeOf({ from, query, at }: Asking): TaskFilters {
  const { phase, overdue = null, claimed = null, q } = query;
  const after = at === null ? 'start' : at.due === null ? 'undated' : 'dated';
  return { from, after, phase: phase !== undefined, overdue, claimed, q: q !== undefined };
}

/** In the order the statement numbers them. */
function valuesOf({ asked, query, context, at }: Asking): unknown[] {
  const { due = null, dialogueId = null, key = null } = at ?? {};
  const { phase = null, q = null, limit } = query;
  const viewer = JSON.stringify(viewerOf(context.actor, context.organisation));
  const today = localDate(context.now);
  return [asked, limit + 1, due, dialogueId, key, phase, today, q, context.actor.id, viewer];
}

/** The authorities by which a person is one of those asked. */
const reasons = (asked: readonly string[], { actor }: Context): readonly Authority[] =>
  actor.authorities.filter((authority) =>
    keysOf({ id: actor.id, authorities: [authority] }).some((key) => asked.includes(key)),
  );
