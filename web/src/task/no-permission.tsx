import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingTask } from '../../../src/contract/dialogue';
import { meQuery } from '../queries/me';
import { titled } from '../text/titled';
import { Icon } from '../ui/icon';
import { useWhy } from './use-why';
import type { Verdict } from './verdict';

interface NoPermissionProps {
  readonly definition: { readonly id: string; readonly version: number };
  readonly task: WaitingTask;
  readonly verdict: Verdict;
}

/** Why not, who may, which roles one has oneself, and where the rule stands. Never a bare no. */
export function NoPermission({ definition, task, verdict }: NoPermissionProps): ReactNode {
  const { t } = useTranslation('task');
  const { data: me } = useSuspenseQuery(meQuery);
  const why = useWhy()(verdict, task);
  const own = [
    ...new Set(
      me.authorities.map(({ roleTitle, unitName }) =>
        t('by', { role: titled(roleTitle).toLowerCase(), unit: unitName }),
      ),
    ),
  ];
  return (
    <section className="card stack nopermission" aria-labelledby="maynot">
      <h2 id="maynot">
        <Icon name="lock" /> {t('mayNotTitle')}
      </h2>
      <p>{why}</p>
      {verdict.by.length > 0 && (
        <div className="stack tight">
          <p className="label">{t('whoMay')}</p>
          <ul className="stack tight">
            {verdict.by.map(({ role, title, unit, person }) => (
              <li key={`${role}${unit?.id ?? ''}${person?.id ?? ''}`}>
                {[titled(title), person?.name ?? unit?.name].filter(Boolean).join(', ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="small muted">
        {own.length === 0 ? t('noRoles') : t('yourRoles', { roles: own.join('; ') })}
      </p>
      <p>
        <Link
          to="/vem-gor-vad/$definition"
          params={{ definition: definition.id }}
          search={{ version: definition.version, steg: task.step }}
        >
          {t('seeMatrix')}
        </Link>
      </p>
    </section>
  );
}
