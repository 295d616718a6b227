import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Lesson, LessonQuery } from '../contract/evaluation';
import type { Page } from '../contract/page';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { viewerOf, visible } from '../dialogues/visible';
import { decodeCursor, pageOf } from '../http/cursor';

interface Row extends Omit<Lesson, 'at'> {
  readonly at: Date;
}

const LESSONS = `
  select l.id, l.kind, l.text, l.at,
    jsonb_build_object('id', d.id, 'number', d.number, 'title', d.title) as dialogue
  from lesson l join dialogue d on d.id = l.dialogue_id
  where ${visible('$1')} and ($2::text is null or words_of(l.text) @@ words_asked($2) or d.words @@ words_asked($2))
    and ($3::text is null or l.kind = $3) and ($4::uuid is null or l.dialogue_id = $4)
    and ($5::timestamptz is null or (l.at, l.id) < ($5, $6::uuid))
  order by l.at desc, l.id desc limit $7`;

const position = z.object({ at: z.iso.datetime(), id: z.uuid() });

/** The knowledge base: what earlier dialogues say to reuse and to avoid, by their own words or their dialogue's. */
@Injectable()
export class Lessons {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  /** Newest first. */
  async list(personId: string, { q, kind, dialogue, cursor, limit }: LessonQuery): Promise<Page<Lesson>> {
    const { actor, organisation } = await this.access.context(personId);
    const before = cursor === undefined ? null : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'lessons',
      text: LESSONS,
      values: [
        JSON.stringify(viewerOf(actor, organisation)),
        ...[q, kind, dialogue, before?.at ?? null, before?.id ?? null, limit + 1],
      ],
    });
    return pageOf(
      rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })),
      limit,
      { item: (lesson) => lesson, position: ({ at, id }) => ({ at, id }) },
    );
  }
}
