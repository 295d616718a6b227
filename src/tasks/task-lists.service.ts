import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Page } from '../contract/page';
import type { MyTaskQuery, TaskCounts, TaskItem, UnitTaskQuery } from '../contract/task';
import { endOfWeek, localDate } from '../domain/lifecycle/calendar';
import type { Actor, Context } from '../domain/lifecycle/command';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { keysOf } from '../domain/lifecycle/permission';
import type { Task } from '../domain/lifecycle/state';
import { stepOf } from '../domain/lifecycle/steps';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { viewerOf } from '../dialogues/visible';
import { decodeCursor, pageOf } from '../http/cursor';
import { Definitions } from '../register/definitions';
import { NamesOf } from './names-of';
import { TASK_COUNTS } from './task-counts.sql';
import { taskItemOf, type TaskRow } from './task-item';
import { subjectsOf } from './task-subjects';
import { taskList, type TaskFilters, type TaskPosition } from './task-lists.sql';

const position = z.object({ due: z.iso.date().nullable(), dialogueId: z.uuid(), key: z.string() });

const REVIEWED = `
  select d.id as "dialogueId", o.value as task from dialogue d, jsonb_each(d.state -> 'tasks') o
  where d.id = any($1::uuid[]) and o.value ->> 'step' = any($2::text[])`;

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
    return this.list('mine', askedAs(context.actor, query.deputy), query, context);
  }

  async ofUnit(personId: string, query: UnitTaskQuery): Promise<Page<TaskItem>> {
    return this.list('unit', [query.unit], query, await this.access.context(personId));
  }

  async counts(personId: string): Promise<TaskCounts> {
    const { rows } = await this.pool.query<TaskCounts>({
      name: 'task-counts',
      text: TASK_COUNTS,
      values: [personId],
    });
    const counts = rows[0];
    if (!counts) throw new Error('A count gave no row');
    return counts;
  }

  private async list(
    from: 'mine' | 'unit',
    asked: readonly string[],
    query: MyTaskQuery,
    context: Context,
  ): Promise<Page<TaskItem>> {
    const at = query.cursor === undefined ? null : decodeCursor(position, query.cursor);
    const { actor, organisation } = context;
    const [rows, names] = await Promise.all([
      this.rows({ from, asked, query, context, at }),
      this.names.of(
        actor.authorities.map(({ unit }) => unit),
        actor.authorities.map(({ holder }) => holder),
      ),
    ]);
    const defined = await Promise.all(rows.map((row) => this.defined(row)));
    const [reviewed, subjectOf] = await Promise.all([
      this.reviewed(defined),
      subjectsOf(this.pool, rows, viewerOf(actor, organisation)),
    ]);
    return pageOf(defined, query.limit, {
      item: ({ row, definition }) =>
        taskItemOf(row, {
          ...{ definition, context, names, subject: subjectOf(row) },
          reviewed: reviewed.get(row.dialogueId) ?? [],
        }),
      position: ({ row: { due, dialogueId, key } }): TaskPosition => ({ due, dialogueId, key }),
    });
  }

  private async rows(asking: Asking): Promise<readonly TaskRow[]> {
    const shape = shapeOf(asking);
    const { rows } = await this.pool.query<TaskRow>({
      name: `tasks:${Object.values(shape).join(':')}`,
      text: taskList(shape),
      values: valuesOf(asking),
    });
    return rows;
  }

  private async defined(row: TaskRow): Promise<Defined> {
    return { row, definition: await this.definitions.byHash(row.definitionHash) };
  }

  /** Nobody reviews their own work: of the few steps that say so, whose work it is. At most one question a page. */
  private async reviewed(all: readonly Defined[]): Promise<ReadonlyMap<string, readonly Task[]>> {
    const reviewing = all.flatMap(({ row, definition }) => {
      const { notBy } = stepOf(definition, row.task.step);
      return notBy === undefined ? [] : [{ dialogueId: row.dialogueId, step: notBy }];
    });
    if (reviewing.length === 0) return new Map();
    const { rows } = await this.pool.query<{ dialogueId: string; task: Task }>({
      name: 'tasks-reviewed',
      text: REVIEWED,
      values: [reviewing.map(({ dialogueId }) => dialogueId), reviewing.map(({ step }) => step)],
    });
    const reviewed = new Map<string, Task[]>();
    for (const { dialogueId, task } of rows)
      reviewed.set(dialogueId, [...(reviewed.get(dialogueId) ?? []), task]);
    return reviewed;
  }
}

interface Defined {
  readonly row: TaskRow;
  readonly definition: LifecycleDefinition;
}

interface Asking {
  readonly from: 'mine' | 'unit';
  readonly asked: readonly string[];
  readonly query: MyTaskQuery;
  readonly context: Context;
  readonly at: TaskPosition | null;
}

function shapeOf({ from, query, at }: Asking): TaskFilters {
  const { overdue = null, due = null, claimed = null, claim = null, deputy = null, paused = null } = query;
  return {
    ...{ from, overdue, due, claimed, claim, deputy, paused },
    after: afterOf(at),
    phase: query.phase !== undefined,
    step: query.step !== undefined,
    dialogue: query.dialogue !== undefined,
    q: query.q !== undefined,
  };
}

/** The keys of a person, those of their own, or those they only hold for others. */
function askedAs(actor: Actor, asDeputy: boolean | undefined): readonly string[] {
  if (asDeputy === undefined) return keysOf(actor);
  const own = ownKeys(actor);
  return asDeputy ? keysOf(actor).filter((key) => !own.includes(key)) : own;
}

const ownKeys = ({ id, authorities }: Actor): readonly string[] =>
  keysOf({ id, authorities: authorities.filter(({ holder }) => holder === id) });

function afterOf(at: TaskPosition | null): TaskFilters['after'] {
  if (at === null) return 'start';
  return at.due === null ? 'undated' : 'dated';
}

/** In the order the statement numbers them. */
function valuesOf({ asked, query, context, at }: Asking): unknown[] {
  const { actor, organisation } = context;
  const today = localDate(context.now);
  return [
    ...[asked, query.limit + 1, at?.due, at?.dialogueId, at?.key],
    ...[query.phase, today, query.q, actor.id, JSON.stringify(viewerOf(actor, organisation))],
    ...[query.step, query.dialogue, endOfWeek(today)],
    ...[keysOf(actor), ownKeys(actor)],
  ];
}
