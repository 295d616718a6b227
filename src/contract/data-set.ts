import { z } from 'zod';
import { named } from './dialogue';
import { date, inOrder } from './fields';
import { dataSetFields } from './import';
import { page } from './page';

/** Raw material that was not imported from a file here: paper forms, notes, a recording, or a file kept beside. */
export const registerDataSet = z
  .strictObject({ ...dataSetFields, rowCount: z.int().min(0).max(10_000_000), fileId: z.uuid().optional() })
  .superRefine(inOrder('periodFrom', 'periodTo'));
export type RegisterDataSet = z.output<typeof registerDataSet>;

export const dataSetItem = z.object({
  id: z.uuid(),
  dialogueId: z.uuid(),
  title: z.string(),
  method: z.string(),
  instrumentVersion: z.string().nullable(),
  collector: z.string(),
  periodFrom: date,
  periodTo: date,
  /** Rows of the raw material; how many of them became contributions is counted beside. */
  rowCount: z.int(),
  contributions: z.int(),
  file: z
    .object({
      id: z.uuid(),
      name: z.string(),
      mediaType: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      uploadedBy: named,
      verifiedAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  /** When the data steward registered it: the step *Rådata registrerad*. */
  registeredAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
});
export type DataSetItem = z.output<typeof dataSetItem>;
export const dataSetPage = page(dataSetItem);

export const createdDataSet = z.object({ id: z.uuid() });
export type CreatedDataSet = z.output<typeof createdDataSet>;
