import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { DefinitionItem } from '../contract/definition';
import type { Page, PageQuery } from '../contract/page';
import { asWritten } from '../domain/definitions/as-written';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { decodeCursor, pageOf } from '../http/cursor';
import { ProblemError } from '../http/problem';

export interface StoredDefinition {
  readonly item: DefinitionItem;
  readonly content: LifecycleDefinition;
}

interface Row {
  readonly hash: string;
  readonly content: LifecycleDefinition;
}

const NEWEST = `
  select distinct on (definition_id) hash, content from definition
  where $1::text is null or definition_id > $1 order by definition_id, version desc limit $2`;

const ONE = `
  select hash, content from definition
  where definition_id = $1 and ($2::int is null or version = $2::int) order by version desc limit 1`;

/** The definitions dialogues run on, as they are stored: frozen, by hash. */
@Injectable()
export class StoredDefinitions {
  constructor(private readonly pool: Pool) {}

  /** The newest version of each. */
  async list({ cursor, limit }: PageQuery): Promise<Page<DefinitionItem>> {
    const after = cursor === undefined ? null : decodeCursor(z.string(), cursor);
    const { rows } = await this.pool.query<Row>(NEWEST, [after, limit + 1]);
    return pageOf(rows, limit, { item: itemOf, position: ({ content }) => content.id });
  }

  /** @throws ProblemError when there is none. */
  async one(id: string, version: number | undefined): Promise<StoredDefinition> {
    const { rows } = await this.pool.query<Row>(ONE, [id, version ?? null]);
    const row = rows[0];
    if (!row) throw new ProblemError('not-found');
    return { item: itemOf(row), content: asWritten(row.content) };
  }
}

const itemOf = ({ hash, content: { id, version, title, policy, who, form } }: Row): DefinitionItem => ({
  ...{ id, version, hash, title, policy, who, form },
});
