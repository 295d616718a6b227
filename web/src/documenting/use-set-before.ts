import { useQuery } from '@tanstack/react-query';
import type { StartImport } from '../../../src/contract/import';
import { dataSetsQuery } from '../queries/material';

interface Before {
  /** Undefined: there was none. */
  readonly before: StartImport['dataSet'] | undefined;
  readonly pending: boolean;
}

/** What was said of a data set already, to say the same again. */
export function useSetBefore(dialogue: string, set: string | undefined): Before {
  const { data, isPending } = useQuery({ ...dataSetsQuery(dialogue), enabled: set !== undefined });
  const found = data?.items.find(({ id }) => id === set);
  if (found === undefined) return { before: undefined, pending: set !== undefined && isPending };
  const { title, method, collector, periodFrom, periodTo, instrumentVersion } = found;
  const said = { title, method, collector, periodFrom, periodTo };
  return {
    before: { ...said, ...(instrumentVersion !== null && { instrumentVersion }) },
    pending: false,
  };
}
