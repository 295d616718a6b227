import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import type { StoredFile } from '../contract/file';
import { naming } from '../contract/naming-words';
import { CHUNK_BYTES } from '../database/file-chunks';
import { doneOnce } from '../http/permitted';
import { ProblemError } from '../http/problem';
import type { Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { Clock } from '../register/clock';
import { Idempotent } from '../register/idempotent';
import { knownExtensions, mediaTypeOf } from './file-kinds';
import type { ReceivedFile } from './received-file';

type Transaction = Parameters<Parameters<Idempotent['once']>[2]>[0];

/** Keeps files as they came. They are never changed or deleted: the database itself refuses. */
@Injectable()
export class FileStore {
  constructor(
    private readonly idempotent: Idempotent,
    private readonly clock: Clock,
  ) {}

  async keep(person: Person, idempotency: IdempotencyKey, file: ReceivedFile): Promise<StoredFile> {
    const { name, bytes, sha256 } = file;
    const mediaType = mediaTypeOf(name, file.first);
    if (mediaType === null) {
      throw new ProblemError('unsupported-media-type', {
        faults: [
          { path: 'file', code: 'other-kind', ...naming('fileKinds', { extensions: knownExtensions }) },
        ],
      });
    }
    const id = randomUUID();
    const at = await this.clock.now();
    return doneOnce(
      await this.idempotent.once(person.id, idempotency, async (transaction) => {
        const data = { id, name, mediaType, bytes: BigInt(bytes), sha256, uploadedBy: person.id, at };
        await transaction.storedFile.create({ data });
        await keepChunks(transaction, id, file.path);
        return { id, name, mediaType, bytes, sha256, uploadedBy: person, at, verifiedAt: null };
      }),
    );
  }
}

async function keepChunks(transaction: Transaction, fileId: string, path: string): Promise<void> {
  const file = await open(path);
  try {
    for (let n = 0; ; n += 1) {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(CHUNK_BYTES) });
      if (bytesRead === 0) return;
      const bytes = buffer.subarray(0, bytesRead);
      await transaction.fileChunk.create({ data: { fileId, n, bytes } });
    }
  } finally {
    await file.close();
  }
}
