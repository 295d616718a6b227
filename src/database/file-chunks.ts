import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

/** Bytes of one chunk: a row large enough to be few, small enough that many readers fit in memory. */
export const CHUNK_BYTES = 256 * 1024;

/** A file's chunks in order, one in memory at a time. */
export async function* chunksOf(on: Pool | PoolClient, fileId: string): AsyncGenerator<Buffer> {
  for (let n = 0; ; n += 1) {
    const { rows } = await on.query<{ bytes: Buffer }>({
      name: 'file-chunk',
      text: 'select bytes from file_chunk where file_id = $1 and n >= $2 order by n limit 1',
      values: [fileId, n],
    });
    const chunk = rows[0];
    if (!chunk) return;
    yield chunk.bytes;
  }
}

/** sha-256 of what is read, hex. */
export async function hashOf(
  chunks: AsyncIterable<Buffer>,
  onChunk: () => void = () => undefined,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) {
    hash.update(chunk);
    onChunk();
  }
  return hash.digest('hex');
}
