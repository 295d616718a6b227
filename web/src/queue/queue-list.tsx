import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/states';
import { QueueRow, type RowHandlers } from './queue-row';
import { sizesOf, type Group, type QueueRow as Row } from './queue-rows';

interface QueueListProps {
  readonly rows: readonly Row[];
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly chosen: { readonly id: string | null; readonly index: number };
  readonly marked: Pick<ReadonlySet<string>, 'has'>;
  readonly me: string;
  readonly namesUnit: boolean;
  /** More follow beyond the last row. */
  readonly more: boolean;
  readonly onLook: (firstPage: number, lastPage: number) => void;
  readonly handlers: RowHandlers;
  /** Set to how the list shows a row. */
  readonly revealRef: RefObject<((index: number) => void) | null>;
}

const LINE = 52;
/** Before it has been measured; looked up once, since the question makes the browser lay out the page. */
const rowHeight = (): number => {
  if (window.innerWidth <= 640) return 243;
  return window.innerWidth <= 1200 ? 110 : 95;
};

/** The list may be of any length: only what is on screen, the chosen row and the lines above them are in the page. */
export function QueueList(props: QueueListProps): ReactNode {
  const { listRef, revealRef, onLook, ...shown } = props;
  const { rows, chosen, more } = shown;
  const lines = useMemo(() => linesOf(rows), [rows]);
  const [height] = useState(rowHeight);
  // The same as long as the rows are: else all of them are counted anew at every frame.
  const estimateSize = useCallback(
    (index: number) => (rows[index]?.kind === 'group' ? LINE : height),
    [rows, height],
  );
  const getItemKey = useCallback((index: number) => rows[index]?.id ?? index, [rows]);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const onScreen = defaultRangeExtractor(range);
      const needed = chosen.index >= 0 ? [...onScreen, chosen.index] : onScreen;
      const withLines = [...needed, ...needed.map((index) => lines[index] ?? 0)];
      return [...new Set(withLines)].sort((one, other) => one - other);
    },
    [chosen.index, lines],
  );
  const virtual = useWindowVirtualizer<HTMLLIElement | HTMLDivElement>({
    count: rows.length,
    estimateSize,
    getItemKey,
    rangeExtractor,
    overscan: 6,
    scrollMargin: useTopOf(listRef),
    scrollPaddingStart: 16,
    scrollPaddingEnd: 96,
    directDomUpdates: true,
    directDomUpdatesMode: 'position',
  });
  useEffect(() => {
    revealRef.current = (index) => {
      virtual.scrollToIndex(index, { align: 'auto' });
    };
  }, [revealRef, virtual]);
  const { containerRef, measureElement } = virtual;
  const items = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const [first, last] = [rows[startIndex]?.page ?? 0, rows[endIndex]?.page ?? 0];
  useEffect(() => {
    onLook(first, last);
  }, [onLook, first, last]);
  return (
    <>
      <div className="queuelist" ref={listRef}>
        <div className="rows" ref={containerRef}>
          {grouped(
            items.map(({ index }) => index),
            rows,
          ).map(({ group, line, tasks }) => (
            <GroupOf
              key={group}
              {...shown}
              group={group}
              line={line}
              tasks={tasks}
              measure={measureElement}
            />
          ))}
        </div>
      </div>
      {more && <Skeleton lines={3} />}
    </>
  );
}

interface InGroup {
  readonly group: Group;
  readonly line: number;
  readonly tasks: readonly number[];
}

function grouped(indices: readonly number[], rows: readonly Row[]): readonly InGroup[] {
  const groups: { group: Group; line: number; tasks: number[] }[] = [];
  for (const index of indices) {
    const row = rows[index];
    if (row?.kind === 'group') groups.push({ group: row.group, line: index, tasks: [] });
    else groups.at(-1)?.tasks.push(index);
  }
  return groups;
}

/** For each row, where the line of its group stands. */
function linesOf(rows: readonly Row[]): readonly number[] {
  let line = 0;
  return rows.map(({ kind }, index) => (line = kind === 'group' ? index : line));
}

type GroupOfProps = Omit<QueueListProps, 'listRef' | 'revealRef' | 'onLook'> &
  InGroup & { readonly measure: (row: HTMLLIElement | HTMLDivElement | null) => void };

function GroupOf({
  rows,
  group,
  line,
  tasks,
  measure,
  chosen,
  marked,
  handlers,
  me,
  namesUnit,
  more,
}: GroupOfProps): ReactNode {
  const { t } = useTranslation(['queue', 'taskActs']);
  const sizes = useMemo(() => sizesOf(rows), [rows]);
  // The last group known may go on where nothing has been fetched yet.
  const goesOn = more && rows.at(-1)?.group === group;
  const size = sizes.get(group) ?? 0;
  return (
    <section aria-labelledby={`grupp-${group}`}>
      <div className="groupline" ref={measure} data-index={line}>
        <h2 id={`grupp-${group}`}>{t(`queue:groups.${group}`)}</h2>
        {!goesOn && <span className="muted small">{size}</span>}
      </div>
      <ul className="queue" role="list" aria-labelledby={`grupp-${group}`}>
        {tasks.map((index) => {
          const row = rows[index];
          if (row?.kind !== 'task') return null;
          return (
            <QueueRow
              key={row.id}
              id={row.id}
              item={row.item}
              me={me}
              namesUnit={namesUnit}
              t={t}
              index={index}
              place={row.place}
              size={goesOn ? -1 : size}
              isChosen={row.id === chosen.id}
              isMarked={marked.has(row.id)}
              handlers={handlers}
              measure={measure}
            />
          );
        })}
      </ul>
    </section>
  );
}

/** How far down the page it begins, whatever comes and goes above it. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const look = (): void => {
      if (element.current) setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(document.body);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return top;
}
