import { useState, type ReactNode } from 'react';
import { useLanding } from '../ui/use-landing';
import { useKeeper } from './keeper-note';
import { RegisterPanel } from './register-panel';
import { RegisterTable, type Column } from './register-table';
import { RowAct } from './row-act';

type Close = () => void;

interface RegisterListProps<Row extends object> {
  readonly id: string;
  readonly title: string;
  /** What it is about, where the title does not say it. */
  readonly lead?: string;
  /** Said instead of a table without rows. */
  readonly none?: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly classOf?: (row: Row) => string | undefined;
  readonly columns: readonly Column<Row>[];
  readonly add?: { readonly verb: string; readonly dialog: (close: Close) => ReactNode };
  readonly change: {
    readonly verb: string;
    /** The row in a few words: what the act is on. */
    readonly of: (row: Row) => string;
    readonly dialog: (row: Row, close: Close) => ReactNode;
  };
}

/** A part of the register: its rows, and for whoever keeps it what adds one and what changes one. */
export function RegisterList<Row extends object>(props: RegisterListProps<Row>): ReactNode {
  const { id, title, lead, none, rows, keyOf, classOf, columns, add, change } = props;
  const { keeps } = useKeeper();
  const [open, setOpen] = useState<Row | 'new' | null>(null);
  const { landing, land } = useLanding();
  const close = (): void => {
    setOpen(null);
    land();
  };
  const opener = (what: Row | 'new') => (): void => {
    setOpen(what);
  };
  const acts = keeps
    ? (row: Row): ReactNode => <RowAct verb={change.verb} of={change.of(row)} onPress={opener(row)} />
    : undefined;
  return (
    <RegisterPanel
      id={id}
      title={title}
      landing={landing}
      {...(add && { add: { verb: add.verb, onPress: opener('new') } })}
    >
      {lead !== undefined && <p className="hint">{lead}</p>}
      {rows.length === 0 ? (
        none !== undefined && <p className="muted">{none}</p>
      ) : (
        <RegisterTable label={title} {...{ rows, keyOf, classOf, columns, acts }} />
      )}
      {open === 'new' ? add?.dialog(close) : open !== null && change.dialog(open, close)}
    </RegisterPanel>
  );
}
