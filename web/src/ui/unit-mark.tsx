import type { ReactNode } from 'react';
import { initialsOf } from './initials';

interface UnitMarkProps {
  readonly name: string;
  /** Whose mark, when the name says more than the unit's. */
  readonly of?: string;
  readonly note?: ReactNode;
}

/** A unit with its mark, and something small under its name. */
export const UnitMark = ({ name, of = name, note }: UnitMarkProps): ReactNode => (
  <span className="who">
    <span className="avatar unit" aria-hidden="true">
      {initialsOf(of)}
    </span>
    <span>
      {name}
      {note !== undefined && <small>{note}</small>}
    </span>
  </span>
);
