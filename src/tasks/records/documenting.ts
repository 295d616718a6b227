import { memberOf, one, replaced, updated, type RecordHandler } from './handler';

/** The provenance as the data steward has checked it; the raw data stays beside any summary. */
export const dataSet: RecordHandler<'data-set'> = {
  references: ({ fileId }) => one('file', 'fileId', fileId),
  brings: (set, settling) => ({
    rows: [
      updated(
        'data_set',
        ['id'],
        [
          {
            id: memberOf(settling),
            title: set.title,
            method: set.method,
            instrument_version: set.instrumentVersion ?? null,
            collector: set.collector,
            period_from: set.periodFrom,
            period_to: set.periodTo,
            row_count: set.rowCount,
            registered_at: settling.locked.now,
            // A file that came with the data set stays with it.
            ...(set.fileId === undefined ? {} : { file_id: set.fileId }),
          },
        ],
      ),
    ],
  }),
};

export const registration: RecordHandler<'registration'> = {
  brings: ({ registryNumber }, { locked }) => ({
    rows: [
      replaced(
        'registration',
        ['dialogue_id'],
        [{ dialogue_id: locked.dialogueId, registry_number: registryNumber, at: locked.now }],
      ),
    ],
  }),
};
