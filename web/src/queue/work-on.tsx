import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import type { Me } from '../../../src/contract/me';
import type { TaskItem } from '../../../src/contract/task';
import { useRelease } from '../task/use-release';
import { titled } from '../text/titled';
import { Modal } from '../ui/modal';
import { Failure } from '../ui/states';
import { BulkOutcome, MarkBar } from './mark-bar';
import { QueueList } from './queue-list';
import type { RowHandlers } from './queue-row';
import { idOf, type QueueRow } from './queue-rows';
import { unitsOf } from './queue-tabs';
import { TaskDetails } from './task-details';
import { useBulk } from './use-bulk';
import { useChosen } from './use-chosen';
import { useHeadingAfterwards, useKeptFocus } from '../ui/use-kept-focus';
import { useQueueActs, type QueueActs } from './use-queue-acts';
import { useQueueKeys } from './use-queue-keys';

interface WorkOnProps {
  readonly rows: readonly QueueRow[];
  readonly me: Me;
  readonly more: boolean;
  readonly onLook: (firstPage: number, lastPage: number) => void;
  readonly onHelp: () => void;
}

/** The list, the task one is at beside it, and what one does with them. */
export function WorkOn({ rows, me, more, onLook, onHelp }: WorkOnProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const reveal = useRef<((index: number) => void) | null>(null);
  const chosen = useChosen(rows, list);
  const { item, refocus } = chosen;
  const { marked, items, mark, keep } = useMarks(rows);
  const [detailed, setDetailed] = useState<string | null>(null);
  const acts = useQueueActs(me.id);
  const { release, question } = useRelease(acts.release, me.id);
  const bulk = useBulk();
  const handlers = useHandlers(acts, chosen.choose, mark, setDetailed);
  useHeadingAfterwards();
  useQueueKeys({
    move: chosen.move,
    claim: () => {
      if (item?.acts.includes('claim')) handlers.claim(item);
    },
    release: () => {
      if (item?.acts.includes('release')) release(item);
    },
    mark: () => {
      if (item) mark(item, !marked.has(idOf(item)));
    },
    help: onHelp,
  });
  useEffect(() => {
    if (list.current?.contains(document.activeElement)) reveal.current?.(chosen.index);
  }, [chosen.index, chosen.id]);
  const shown = rows.find((row) => row.kind === 'task' && row.id === detailed);
  return (
    <div className="split">
      <div>
        {acts.error && question === null && <Failure error={acts.error} />}
        <QueueList
          rows={rows}
          listRef={list}
          revealRef={reveal}
          chosen={chosen}
          marked={marked}
          me={me.id}
          namesUnit={unitsOf(me).length > 1}
          more={more}
          onLook={onLook}
          handlers={handlers}
        />
        <div className="bulkbar">
          {bulk.result && (
            <BulkOutcome
              result={bulk.result}
              onClose={() => {
                bulk.forget();
                refocus();
              }}
            />
          )}
          <MarkBar
            marked={items}
            me={me.id}
            bulk={bulk}
            onDone={(left) => {
              keep(left);
              refocus();
            }}
          />
        </div>
      </div>
      {item && <Beside item={item} me={me} />}
      {question}
      {shown?.kind === 'task' && (
        <InFront
          item={shown.item}
          me={me}
          onClose={() => {
            setDetailed(null);
          }}
        />
      )}
    </div>
  );
}

interface Marks {
  readonly marked: ReadonlySet<string>;
  /** Those marked that are still there, as they are now. */
  readonly items: readonly TaskItem[];
  readonly mark: (item: TaskItem, marked: boolean) => void;
  readonly keep: (items: readonly TaskItem[]) => void;
}

function useMarks(rows: readonly QueueRow[]): Marks {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const items = useMemo(
    () =>
      marked.size === 0
        ? []
        : rows.flatMap((row) => (row.kind === 'task' && marked.has(row.id) ? [row.item] : [])),
    [rows, marked],
  );
  const mark = useCallback((item: TaskItem, isMarked: boolean): void => {
    setMarked((now) => {
      const next = new Set(now);
      if (isMarked) next.add(idOf(item));
      else next.delete(idOf(item));
      return next;
    });
  }, []);
  const keep = useCallback((left: readonly TaskItem[]): void => {
    setMarked(new Set(left.map(idOf)));
  }, []);
  return { marked, items, mark, keep };
}

/** The same for as long as the list is there, so that a row is drawn anew only when it has changed. */
function useHandlers(
  acts: QueueActs,
  choose: RowHandlers['choose'],
  mark: RowHandlers['mark'],
  show: (id: string) => void,
): RowHandlers {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  return useMemo(
    () => ({
      choose,
      mark,
      claim: (item) => void latest.current.claim(item).catch(() => undefined),
      more: (item) => {
        show(idOf(item));
      },
    }),
    [choose, mark, show],
  );
}

interface InFrontProps {
  readonly item: TaskItem;
  readonly me: Me;
  readonly onClose: () => void;
}

/** In front of the list, where there is none beside it. */
const InFront = ({ item, me, onClose }: InFrontProps): ReactNode => (
  <Modal title={titled(item.title)} onClose={onClose}>
    <TaskDetails item={item} me={me.id} today={me.day} />
  </Modal>
);

/** Beside the list, where there is room. */
function Beside({ item, me }: { item: TaskItem; me: Me }): ReactNode {
  const { t } = useTranslation('queue');
  const box = useRef<HTMLElement>(null);
  useKeptFocus(box, () => {
    box.current?.querySelector<HTMLElement>('.actions :is(a, button)')?.focus();
  });
  return (
    <aside ref={box} className="sticky stack card besidequeue" aria-labelledby="vald-uppgift">
      <div className="stack near">
        <p className="muted small">{t('selected')}</p>
        <h2 id="vald-uppgift">{titled(item.title)}</h2>
        {item.subject !== null && <p>{item.subject}</p>}
        <p className="small">
          <Link to="/dialoger/$id" params={{ id: item.dialogue.id }}>
            {item.dialogue.title}
          </Link>
        </p>
      </div>
      <TaskDetails key={idOf(item)} item={item} me={me.id} today={me.day} />
    </aside>
  );
}
