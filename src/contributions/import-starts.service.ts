import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { faultWords } from '../contract/fault-words';
import type { StartImport, StartedImport } from '../contract/import';
import type { ImportPlan } from '../domain/import/format';
import { absentColumns } from '../domain/import/mapping';
import { collectionOf } from '../domain/material/collection';
import { mayWithMaterial } from '../domain/material/permission';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { invalidInput } from '../http/invalid-input';
import { doneOnce, permitted } from '../http/permitted';
import { ProblemError } from '../http/problem';
import { RefusedError } from '../http/refused-error';
import type { IdempotencyKey } from '../register/act';
import { Idempotent } from '../register/idempotent';
import type { Transaction } from './contribution-number';
import { ImportPreviews } from './import-preview.service';

/** Orders an import. The worker finds the order and carries it out; while it or Temporal is down the order waits. */
@Injectable()
export class ImportStarts {
  constructor(
    private readonly access: DialogueAccess,
    private readonly previews: ImportPreviews,
    private readonly idempotent: Idempotent,
  ) {}

  async start(
    dialogueId: string,
    asked: StartImport,
    personId: string,
    key: IdempotencyKey,
  ): Promise<StartedImport> {
    const seen = await this.access.read(personId, dialogueId);
    permitted(mayWithMaterial(seen, 'import-contributions'));
    const collection = collectionOf(seen.definition, seen.state);
    if (collection.kind === 'not-yet') throw new RefusedError(collection.refusal);
    const plan = await this.planOf(personId, asked);
    const at = seen.context.now;
    return doneOnce(
      await this.idempotent.once(personId, key, async (transaction) => {
        await refuseRepetition(transaction, dialogueId, asked.fileId);
        const dataSetId = await createDataSet(transaction, { dialogueId, asked, at });
        const id = randomUUID();
        const { fileId, mode } = asked;
        await transaction.contributionImport.create({
          data: {
            ...{ id, dialogueId, dataSetId, fileId, mode, at },
            mapping: { ...plan, columns: { ...plan.columns }, format: { ...plan.format } },
            status: 'waiting',
            startedBy: personId,
          },
        });
        return { id, dataSetId, status: 'waiting' as const };
      }),
    );
  }

  private async planOf(personId: string, { fileId, mapping, format }: StartImport): Promise<ImportPlan> {
    const head = await this.previews.head(personId, fileId, format);
    const absent = absentColumns(mapping, head.headers);
    if (absent.length > 0) {
      throw invalidInput(
        absent.map((field) => ({
          path: `mapping.${field}`,
          code: 'unknown-column',
          message: faultWords.noSuchColumn,
        })),
      );
    }
    return { columns: mapping, format: head.format };
  }
}

/** The same bytes a second time would say everything twice. An import that stored nothing may be tried again. */
async function refuseRepetition(transaction: Transaction, dialogueId: string, fileId: string): Promise<void> {
  const before = await transaction.$queryRaw<{ id: string }[]>`
    select i.id::text from contribution_import i join stored_file f on f.id = i.file_id
    where i.dialogue_id = ${dialogueId}::uuid and (i.status in ('waiting', 'running') or i.rows_stored > 0)
      and f.sha256 = (select sha256 from stored_file where id = ${fileId}::uuid)`;
  if (before.length > 0) {
    throw new ProblemError('conflict', { detail: faultWords.fileTwice });
  }
}

async function createDataSet(
  transaction: Transaction,
  {
    dialogueId,
    asked,
    at,
  }: { readonly dialogueId: string; readonly asked: StartImport; readonly at: string },
): Promise<string> {
  const { title, method, instrumentVersion, collector, periodFrom, periodTo } = asked.dataSet;
  const { id } = await transaction.dataSet.create({
    data: {
      ...{ id: randomUUID(), dialogueId, title, method, collector },
      instrumentVersion: instrumentVersion ?? null,
      periodFrom: new Date(periodFrom),
      periodTo: new Date(periodTo),
      // Counted by the import, as it reads.
      rowCount: 0,
      fileId: asked.fileId,
      createdAt: at,
    },
    select: { id: true },
  });
  return id;
}
