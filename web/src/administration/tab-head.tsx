import type { ReactNode } from 'react';
import { PageHead } from '../ui/page';
import { KeeperNote } from './keeper-note';

interface TabHeadProps {
  readonly title: string;
  readonly answer?: ReactNode;
}

/** Where one is, the answer, and who changes what is here. */
export const TabHead = ({ title, answer }: TabHeadProps): ReactNode => (
  <div className="stack tabhead">
    <PageHead title={title} {...(answer !== undefined && { answer })} />
    <KeeperNote />
  </div>
);
