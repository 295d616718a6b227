import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { EarlierItem, OverlapItem, StatementItem } from '../contract/coordination';
import type { Page, PageQuery } from '../contract/page';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { viewerOf } from '../dialogues/visible';
import { decodeCursor, pageOf } from '../http/cursor';
import { EARLIER, OVERLAP_LIST, STATEMENTS } from './coordination.queries';

interface StatementRow extends Omit<StatementItem, 'at' | 'grounds'> {
  readonly at: Date | null;
}

const unitPosition = z.object({ name: z.string(), id: z.string() });
const overlapPosition = z.object({ gap: z.int(), id: z.uuid() });
const earlierPosition = z.object({ from: z.iso.date(), id: z.uuid() });

/** How coordination stands in one dialogue. */
@Injectable()
export class CoordinationReads {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  async statements(personId: string, dialogueId: string, query: PageQuery): Promise<Page<StatementItem>> {
    const { state } = await this.access.read(personId, dialogueId);
    const at = query.cursor === undefined ? null : decodeCursor(unitPosition, query.cursor);
    const members = state.sets['affected-administrations'] ?? [];
    const { rows } = await this.pool.query<StatementRow>(STATEMENTS, [
      dialogueId,
      members.map(({ id }) => id),
      at?.name ?? null,
      at?.id ?? null,
      query.limit + 1,
    ]);
    const grounds = new Map(members.map((member) => [member.unit, member.grounds ?? []]));
    return pageOf(rows, query.limit, {
      item: (row) => ({
        ...row,
        grounds: [...(grounds.get(row.unit.id) ?? [])],
        at: row.at?.toISOString() ?? null,
      }),
      position: ({ unit }) => unit,
    });
  }

  async overlaps(personId: string, dialogueId: string, query: PageQuery): Promise<Page<OverlapItem>> {
    const { state, context } = await this.access.read(personId, dialogueId);
    const at = query.cursor === undefined ? null : decodeCursor(overlapPosition, query.cursor);
    const { rows } = await this.pool.query<OverlapItem>(OVERLAP_LIST, [
      dialogueId,
      state.plan?.version ?? 0,
      JSON.stringify(viewerOf(context.actor, context.organisation)),
      at?.gap ?? null,
      at?.id ?? null,
      query.limit + 1,
    ]);
    return pageOf(rows, query.limit, {
      item: (row) => row,
      position: ({ gapDays, dialogue }) => ({ gap: gapDays, id: dialogue.id }),
    });
  }

  /** Newest first; only what the reader may read. */
  async earlier(personId: string, dialogueId: string, query: PageQuery): Promise<Page<EarlierItem>> {
    const { context } = await this.access.read(personId, dialogueId);
    const at = query.cursor === undefined ? null : decodeCursor(earlierPosition, query.cursor);
    const { rows } = await this.pool.query<EarlierItem>(EARLIER, [
      dialogueId,
      JSON.stringify(viewerOf(context.actor, context.organisation)),
      at?.from ?? null,
      at?.id ?? null,
      query.limit + 1,
    ]);
    return pageOf(rows, query.limit, {
      item: (row) => row,
      position: ({ periodFrom, id }) => ({ from: periodFrom, id }),
    });
  }
}
