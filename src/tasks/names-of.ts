import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';

/** Names of units and people by id, asked for at once. */
@Injectable()
export class NamesOf {
  constructor(private readonly pool: Pool) {}

  async of(units: readonly string[], people: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.pool.query<{ id: string; name: string }>({
      name: 'names-of',
      text: `select id, name from unit where id = any($1::text[])
        union all select id, name from person where id = any($2::text[])`,
      values: [units, people],
    });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
