import type { Pool } from 'pg';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';

/** Definitions never change under their hash: each is read once a process. */
export class Definitions {
  private readonly known = new Map<string, LifecycleDefinition>();

  constructor(private readonly pool: Pool) {}

  /** @throws when no definition has this hash: a dialogue always has one. */
  async byHash(hash: string): Promise<LifecycleDefinition> {
    const known = this.known.get(hash);
    if (known) return known;
    const { rows } = await this.pool.query<{ content: LifecycleDefinition }>(
      'select content from definition where hash = $1',
      [hash],
    );
    const content = rows[0]?.content;
    if (!content) throw new Error(`No definition ${hash}`);
    this.known.set(hash, content);
    return content;
  }
}
