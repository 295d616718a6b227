import { Link, Outlet, type LinkProps } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/states';
import { Tabs } from '../ui/tabs';
import './administration.css';

const tabs = [
  ['units', '/administration'],
  ['people', '/administration/personer'],
  ['deputies', '/administration/ersattare'],
  ['areas', '/administration/omraden'],
  ['population', '/administration/befolkning'],
  ['closures', '/administration/stangda-dagar'],
  ['settings', '/administration/installningar'],
  ['incidents', '/administration/driftfel'],
] as const satisfies readonly (readonly [name: string, to: LinkProps['to']])[];

/** The municipality's own register: a way to each part of it. */
export function AdministrationPage(): ReactNode {
  // The dialogs' own texts come with the page: one that had to wait for them would hide it, and lose the focus.
  const { t } = useTranslation(['administration', 'form']);
  return (
    <div className="administration">
      <Tabs label={t('title')}>
        {tabs.map(([name, to]) => (
          <Link key={name} to={to} activeOptions={{ exact: to === '/administration', includeSearch: false }}>
            {t(`tabs.${name}`)}
          </Link>
        ))}
      </Tabs>
      <Suspense fallback={<Skeleton />}>
        <Outlet />
      </Suspense>
    </div>
  );
}
