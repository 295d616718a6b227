import type { ReactNode } from 'react';
import { useUnitMarks } from './use-unit-marks';

interface UnitMarkProps {
  readonly name: string;
  /** Whose mark, when the name says more than the unit's. */
  readonly of?: string;
  readonly note?: ReactNode;
}

/** A unit with its mark, and something small under its name. */
export function UnitMark({ name, of = name, note }: UnitMarkProps): ReactNode {
  const markOf = useUnitMarks();
  return (
    <span className="who">
      <span className="avatar unit" aria-hidden="true">
        {markOf(of)}
      </span>
      <span>
        {name}
        {note !== undefined && <small>{note}</small>}
      </span>
    </span>
  );
}
