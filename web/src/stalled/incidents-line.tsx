import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/me';
import { Status } from '../ui/status';
import { anyIncidentQuery } from './stalled-query';

/** What technology could not finish is nobody's waiting: it stands apart, and is the coordinator's to mend. */
export function IncidentsLine({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('stalled');
  const isCoordinator = me.authorities.some(({ role }) => role === 'coordinator');
  const { data } = useQuery({ ...anyIncidentQuery, enabled: isCoordinator });
  if (!isCoordinator || data === undefined) return null;
  const isAny = data.items.length > 0;
  return (
    <section className="panel" aria-labelledby="driftfel">
      <header>
        <h2 id="driftfel">{t('incidents')}</h2>
        <Link to="/administration/driftfel">{t('incidentsLink')}</Link>
      </header>
      <p>
        <Status tone={isAny ? 'danger' : 'ok'} act={isAny}>
          {isAny ? t('incidentsAny') : t('incidentsNone')}
        </Status>
      </p>
    </section>
  );
}
