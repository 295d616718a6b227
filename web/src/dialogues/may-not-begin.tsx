import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/me';
import { titled } from '../text/titled';
import { Icon } from '../ui/icon';
import { mayBegin } from './may-begin';

/** Who may, which roles one has oneself, and where the rules stand: never a form that fails. */
export function MayNotBegin({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('dialogues');
  const own = me.authorities.map(({ roleTitle, unitName }) =>
    t('begin.roleIn', { role: titled(roleTitle).toLocaleLowerCase('sv'), unit: unitName }),
  );
  return (
    <section className="card stack beginning" aria-labelledby="maynot">
      <h2 id="maynot" className="row">
        <Icon name="lock" /> {t('begin.mayNotTitle')}
      </h2>
      {mayBegin(me) && <p>{t('begin.noOwner')}</p>}
      <div>
        <p className="label">{t('begin.whoMay')}</p>
        <ul>
          <li>{t('begin.whoLead')}</li>
          <li>{t('begin.whoCoordinator')}</li>
        </ul>
      </div>
      <p>{t('begin.askThem')}</p>
      <p className="small muted">
        {own.length === 0
          ? t('begin.noRoles')
          : t('begin.yourRoles', { roles: [...new Set(own)].join(', ') })}
      </p>
      <p>
        <Link to="/vem-gor-vad">{t('begin.matrix')}</Link>
      </p>
    </section>
  );
}
