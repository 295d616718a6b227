import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface WhoMayProps {
  /** Who may do what the reader may not. */
  readonly children: ReactNode;
  /** What the way to the table is called. */
  readonly link: string;
  readonly definition: { readonly id: string; readonly version: number };
}

/** Instead of something one may not do: who may, and the way to the rule. */
export const WhoMay = ({ children, link, definition }: WhoMayProps): ReactNode => (
  <p className="small muted">
    {children}{' '}
    <Link
      to="/vem-gor-vad/$definition"
      params={{ definition: definition.id }}
      search={{ version: definition.version }}
    >
      {link}
    </Link>
  </p>
);
