import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { FileCheck, StoredFile } from '../contract/file';
import { chunksOf, hashOf } from '../database/file-chunks';
import { mayWithMaterial } from '../domain/material/permission';
import { DialogueAccess, type SeenDialogue } from '../dialogues/dialogue-access';
import { ProblemError } from '../http/problem';
import { RefusedError } from '../http/refused-error';

interface Row extends Omit<StoredFile, 'bytes' | 'at' | 'verifiedAt'> {
  readonly bytes: string;
  readonly at: Date;
  readonly verifiedAt: Date | null;
  /** The dialogues it is material of. */
  readonly dialogues: readonly string[];
}

const FILE = `
  select f.id, f.name, f.media_type as "mediaType", f.bytes, f.sha256, f.at, f.verified_at as "verifiedAt",
    jsonb_build_object('id', p.id, 'name', p.name) as "uploadedBy",
    array(select dialogue_id::text from data_set where file_id = f.id
      union select dialogue_id::text from contribution_import where file_id = f.id) as dialogues
  from stored_file f join person p on p.id = f.uploaded_by where f.id = $1`;

/** Who uploaded a file reads it; others through the dialogues it is material of. */
@Injectable()
export class FileReads {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  /** @throws ProblemError also where it exists but is nobody's business to know */
  async about(personId: string, fileId: string): Promise<StoredFile> {
    const { file, dialogues } = await this.find(fileId);
    if (file.uploadedBy.id === personId) return file;
    if ((await this.seenOf(personId, dialogues)).length === 0) throw new ProblemError('not-found');
    return file;
  }

  /** A file whose content this person may read. @throws RefusedError where they may only know of it */
  async readable(personId: string, fileId: string): Promise<StoredFile> {
    const { file, dialogues } = await this.find(fileId);
    if (file.uploadedBy.id !== personId) await this.mayRead(personId, dialogues);
    return file;
  }

  async content(personId: string, fileId: string): Promise<{ file: StoredFile; stream: Readable }> {
    const file = await this.readable(personId, fileId);
    return { file, stream: Readable.from(chunksOf(this.pool, fileId)) };
  }

  async check(personId: string, fileId: string): Promise<FileCheck> {
    const { id, bytes, sha256 } = await this.about(personId, fileId);
    const found = await hashOf(chunksOf(this.pool, fileId));
    return { id, bytes, sha256, found, agrees: found === sha256 };
  }

  private async mayRead(personId: string, dialogues: readonly string[]): Promise<void> {
    const seen = await this.seenOf(personId, dialogues);
    const verdicts = seen.map((dialogue) => mayWithMaterial(dialogue, 'read-file'));
    if (verdicts.some(({ kind }) => kind === 'permitted')) return;
    const refused = verdicts.find((verdict) => verdict.kind === 'refused');
    throw refused ? new RefusedError(refused.refusal) : new ProblemError('not-found');
  }

  /** Those of the dialogues the person may see. */
  private async seenOf(personId: string, dialogues: readonly string[]): Promise<readonly SeenDialogue[]> {
    const asked = await Promise.allSettled(dialogues.map((id) => this.access.read(personId, id)));
    return asked.flatMap((answer) => {
      if (answer.status === 'fulfilled') return [answer.value];
      if (answer.reason instanceof ProblemError) return [];
      throw answer.reason;
    });
  }

  private async find(fileId: string): Promise<{ file: StoredFile; dialogues: readonly string[] }> {
    const { rows } = await this.pool.query<Row>({ name: 'file', text: FILE, values: [fileId] });
    const [row] = rows;
    if (!row) throw new ProblemError('not-found');
    const { dialogues, bytes, at, verifiedAt, ...rest } = row;
    const file = {
      ...rest,
      bytes: Number(bytes),
      at: at.toISOString(),
      verifiedAt: verifiedAt?.toISOString() ?? null,
    };
    return { file, dialogues };
  }
}
