import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/me';
import { titled } from '../text/titled';
import { Panel } from '../ui/page';

/** In which roles, where, and for whom. */
export function AuthoritiesPanel({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('me');
  const who = (
    <p className="small muted">
      {t('roles.who')} <Link to="/vem-gor-vad">{t('roles.matrix')}</Link>
    </p>
  );
  if (me.authorities.length === 0)
    return (
      <Panel id="roller" title={t('roles.title')}>
        <p>
          {t('roles.none')} {t('roles.noneHint')}
        </p>
        {who}
      </Panel>
    );
  return (
    <Panel id="roller" title={t('roles.title')}>
      <table className="table cards">
        <caption className="vh">{t('roles.label')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('roles.role')}</th>
            <th scope="col">{t('roles.unit')}</th>
            <th scope="col">{t('roles.as')}</th>
          </tr>
        </thead>
        <tbody>
          {me.authorities.map(({ role, roleTitle, unit, unitName, holder, holderName, asDeputy }) => (
            <tr key={`${role} ${unit} ${holder}`}>
              <th scope="row">{titled(roleTitle)}</th>
              <td data-label={t('roles.unit')}>{unitName}</td>
              <td data-label={t('roles.as')}>
                {asDeputy ? t('roles.deputyFor', { name: holderName }) : t('roles.own')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {who}
    </Panel>
  );
}
