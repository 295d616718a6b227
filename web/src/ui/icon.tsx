import type { ReactNode } from 'react';
import { iconPaths, type IconName } from './icon-paths';

/** Beside a word, never instead of one: hidden from assistive technology. */
export const Icon = ({ name, large = false }: { name: IconName; large?: boolean }): ReactNode => (
  <svg className={large ? 'icon l' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    <path d={iconPaths[name]} />
  </svg>
);
