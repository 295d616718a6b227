import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface RuleLinkProps {
  readonly definition: { readonly id: string; readonly version: number };
  /** The row of *Vem gör vad*: a step's or an act's id. */
  readonly row: string;
  readonly children: ReactNode;
}

/** To the row of *Vem gör vad* that says who may: the same table that permits and refuses. */
export const RuleLink = ({ definition, row, children }: RuleLinkProps): ReactNode => (
  <Link
    to="/vem-gor-vad/$definition"
    params={{ definition: definition.id }}
    search={{ version: definition.version, steg: row }}
  >
    {children}
  </Link>
);
