import type { Prisma } from '../../generated/prisma/client';

/** What a draft is of. */
export interface DraftPlace {
  readonly dialogueId: string;
  /** A task's key, or `PLAN_CHANGE`. */
  readonly task: string;
}

export interface DraftSaved {
  /** The version the form was read at; 0: there was none. */
  readonly seen: number;
  readonly json: string;
  readonly author: string;
  readonly at: string;
}

/** The new version; null when another one is stored than the one seen. Of many at once, one finds it. */
export async function save(
  transaction: Prisma.TransactionClient,
  { dialogueId, task }: DraftPlace,
  { seen, json, author, at }: DraftSaved,
): Promise<number | null> {
  const rows =
    seen === 0
      ? await transaction.$queryRaw<Versioned[]>`
          insert into task_draft (dialogue_id, task, content, author_id, at)
          values (${dialogueId}::uuid, ${task}, ${json}::jsonb, ${author}, ${at}::timestamptz)
          on conflict do nothing returning version`
      : await transaction.$queryRaw<Versioned[]>`
          update task_draft set version = default, content = ${json}::jsonb, author_id = ${author}, at = ${at}::timestamptz
          where dialogue_id = ${dialogueId}::uuid and task = ${task} and version = ${seen} returning version`;
  return rows[0] === undefined ? null : Number(rows[0].version);
}

interface Versioned {
  readonly version: bigint;
}

/**
 * False: the draft has gone on since the version seen (`null`: whichever), and stays. None is as good as thrown away. Its
 * author's other windows are told, as of one that is saved; of one that an act has made needless the act tells.
 */
export async function discard(
  transaction: Prisma.TransactionClient,
  { dialogueId, task }: DraftPlace,
  seen: number | null,
): Promise<boolean> {
  const gone = await transaction.$queryRaw<unknown[]>`
    with gone as (
      delete from task_draft where dialogue_id = ${dialogueId}::uuid and task = ${task}
        and coalesce(version = ${seen}::bigint, true) returning author_id, dialogue_id)
    select tell_live(array['draft ' || author_id || ' ' || dialogue_id], 'material')::text from gone`;
  if (gone.length > 0 || seen === null) return true;
  const left = await transaction.taskDraft.count({ where: { dialogueId, task } });
  return left === 0;
}
