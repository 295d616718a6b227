import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { CreatedDataSet, DataSetItem, RegisterDataSet } from '../contract/data-set';
import type { Page, PageQuery } from '../contract/page';
import { mayWithMaterial } from '../domain/material/permission';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { FileReads } from '../files/file-reads.service';
import { decodeCursor, pageOf } from '../http/cursor';
import { doneOnce, permitted } from '../http/permitted';
import { ProblemError } from '../http/problem';
import type { IdempotencyKey } from '../register/act';
import { Idempotent } from '../register/idempotent';

interface Row extends Omit<DataSetItem, 'registeredAt' | 'createdAt'> {
  readonly registeredAt: Date | null;
  readonly createdAt: Date;
}

const DATA_SET = `
  select s.id, s.dialogue_id as "dialogueId", s.title, s.method, s.instrument_version as "instrumentVersion", s.collector,
    s.period_from::text as "periodFrom", s.period_to::text as "periodTo", s.row_count as "rowCount",
    (select count(*) from contribution c where c.data_set_id = s.id)::int as contributions,
    (select jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes,
       'sha256', f.sha256, 'verifiedAt', to_char(f.verified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'uploadedBy', jsonb_build_object('id', p.id, 'name', p.name))
     from stored_file f join person p on p.id = f.uploaded_by where f.id = s.file_id) as file,
    s.registered_at as "registeredAt", s.created_at as "createdAt"
  from data_set s`;

const position = z.object({ createdAt: z.iso.datetime(), id: z.uuid() });

/** Raw material and where it comes from. */
@Injectable()
export class DataSets {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly files: FileReads,
    private readonly idempotent: Idempotent,
  ) {}

  /** In the order they came. */
  async list(personId: string, dialogueId: string, { cursor, limit }: PageQuery): Promise<Page<DataSetItem>> {
    await this.access.read(personId, dialogueId);
    const after = cursor === undefined ? null : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'data-sets',
      text: `${DATA_SET} where s.dialogue_id = $1
          and ($2::timestamptz is null or (s.created_at, s.id) > ($2, $3::uuid))
        order by s.created_at, s.id limit $4`,
      values: [dialogueId, after?.createdAt ?? null, after?.id ?? null, limit + 1],
    });
    return pageOf(rows.map(itemOf), limit, {
      item: (item) => item,
      position: ({ createdAt, id }) => ({ createdAt, id }),
    });
  }

  async one(personId: string, dataSetId: string): Promise<DataSetItem> {
    const { rows } = await this.pool.query<Row>({
      name: 'data-set',
      text: `${DATA_SET} where s.id = $1`,
      values: [dataSetId],
    });
    const [row] = rows;
    if (!row) throw new ProblemError('not-found');
    await this.access.read(personId, row.dialogueId);
    return itemOf(row);
  }

  /** Material that is not imported: its file, if it has one, lies beside it as it came. */
  async register(
    dialogueId: string,
    given: RegisterDataSet,
    personId: string,
    key: IdempotencyKey,
  ): Promise<CreatedDataSet> {
    const seen = await this.access.read(personId, dialogueId);
    permitted(mayWithMaterial(seen, 'register-data-set'));
    if (given.fileId !== undefined) await this.files.readable(personId, given.fileId);
    const { instrumentVersion, fileId, periodFrom, periodTo, ...rest } = given;
    return doneOnce(
      await this.idempotent.once(personId, key, (transaction) =>
        transaction.dataSet.create({
          data: {
            ...{ ...rest, id: randomUUID(), dialogueId, createdAt: seen.context.now },
            instrumentVersion: instrumentVersion ?? null,
            fileId: fileId ?? null,
            periodFrom: new Date(periodFrom),
            periodTo: new Date(periodTo),
          },
          select: { id: true },
        }),
      ),
    );
  }
}

const itemOf = ({ registeredAt, createdAt, ...row }: Row): DataSetItem => ({
  ...row,
  registeredAt: registeredAt?.toISOString() ?? null,
  createdAt: createdAt.toISOString(),
});
