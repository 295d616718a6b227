import type { DataSetItem } from '../../../src/contract/data-set';
import type { Page } from '../../../src/contract/page';

/** The data set a task is about: the member its key ends in, `raw-data/<id>`. */
export const setOfTask = (key: string): string => key.slice(key.indexOf('/') + 1);

export const setAmong = ({ items }: Page<DataSetItem>, key: string): DataSetItem | undefined =>
  items.find(({ id }) => id === setOfTask(key));

/** What is stored of it already, as the record asks for it. */
export function registeredAs(set: DataSetItem): Record<string, unknown> {
  const { title, method, instrumentVersion, collector, periodFrom, periodTo, rowCount, file } = set;
  return {
    ...{
      title,
      method,
      instrumentVersion: instrumentVersion ?? '',
      collector,
      periodFrom,
      periodTo,
      rowCount,
    },
    ...(file !== null && { fileId: file.id }),
  };
}
