import { z } from 'zod';
import { faultWords } from '../fault-words';
import { date, inOrder, line, text } from '../fields';

export const dataSet = z
  .strictObject({
    title: line,
    method: line,
    instrumentVersion: line.optional(),
    collector: line,
    periodFrom: date,
    periodTo: date,
    rowCount: z.int().min(0),
    /** The file as it came; its hash is kept with it. */
    fileId: z.uuid().optional(),
    /** Where the raw data lies beside any summary, when it is no file here. */
    kept: text.optional(),
  })
  .superRefine(inOrder('periodFrom', 'periodTo'));

export const classification = z.strictObject({
  personalData: z.enum(['none', 'ordinary', 'sensitive']),
  secrecy: text.optional(),
  retentionClass: line,
  /** Counts below this are not shown. */
  smallCell: z.int().min(1).max(100),
});

export const registration = z.strictObject({
  /** Diarienummer: `KS 2026/123`. */
  registryNumber: z
    .string()
    .trim()
    .max(50)
    .regex(/^[A-ZÅÄÖ][A-ZÅÄÖa-zåäö. ]*\d{4}[/:-]\d+$/u, faultWords.registryNumber),
});
