import type { Pool, PoolClient } from 'pg';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';

/** Definitions never change under their hash: each is read once a process. */
export class Definitions {
  private readonly known = new Map<string, LifecycleDefinition>();

  constructor(private readonly pool: Pool) {}

  /**
   * @param on the connection somebody holds already: who holds one must not wait for another
   * @throws when no definition has this hash: a dialogue always has one
   */
  async byHash(hash: string, on: Pick<PoolClient, 'query'> = this.pool): Promise<LifecycleDefinition> {
    const known = this.known.get(hash);
    if (known) return known;
    const { rows } = await on.query<{ content: LifecycleDefinition }>(
      'select content from definition where hash = $1',
      [hash],
    );
    const content = rows[0]?.content;
    if (!content) throw new Error(`No definition ${hash}`);
    this.known.set(hash, content);
    return content;
  }
}
