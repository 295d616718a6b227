import { useMemo, type ReactNode } from 'react';
import type { Me } from '../../../src/contract/me';
import { Failure, Skeleton } from '../ui/states';
import { QueueEmpty } from './queue-empty';
import { rowsOf } from './queue-rows';
import { askingFor, type QueueSearch } from './queue-search';
import { useTaskPages } from './use-task-pages';
import { WorkOn } from './work-on';

interface QueueWorkProps {
  readonly search: QueueSearch;
  readonly me: Me;
  readonly onHelp: () => void;
}

/** The tasks the address asks for. */
export function QueueWork({ search, me, onHelp }: QueueWorkProps): ReactNode {
  const asking = useMemo(() => askingFor(search), [search]);
  const { pages, error, more, look, refetch } = useTaskPages(asking);
  const rows = useMemo(() => rowsOf(pages, me.day), [pages, me.day]);
  if (error) return <Failure error={error} retry={refetch} />;
  if (pages[0] === undefined) return <Skeleton lines={8} />;
  if (rows.length === 0 && !more) return <QueueEmpty search={search} />;
  return <WorkOn rows={rows} me={me} more={more} onLook={look} onHelp={onHelp} />;
}
