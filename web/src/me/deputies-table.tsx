import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeputyshipItem } from '../../../src/contract/deputyship';
import { roles, type Role } from '../../../src/domain/lifecycle/role';
import { dayInMargin, dayOf, span } from '../dates/dates';
import { deputyshipStatus, isOngoing, type DeputyshipStatus } from '../queries/deputyship-status';
import { titled } from '../text/titled';
import { Button } from '../ui/button';
import { Status, type Tone } from '../ui/status';

const tones: Readonly<Record<DeputyshipStatus, Tone>> = {
  now: 'ok',
  toCome: 'now',
  ended: 'idle',
  revoked: 'idle',
};

interface DeputiesTableProps {
  readonly label: string;
  /** Which of the two the reader is not. */
  readonly who: 'deputy' | 'principal';
  readonly day: string;
  readonly rows: readonly DeputyshipItem[];
  readonly onRevoke?: (deputyship: DeputyshipItem) => void;
}

export function DeputiesTable({ label, who, day, rows, onRevoke }: DeputiesTableProps): ReactNode {
  const { t } = useTranslation('me');
  return (
    <table className="table cards">
      <caption className="vh">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{who === 'deputy' ? t('deputies.who') : t('deputies.whom')}</th>
          <th scope="col">{t('deputies.what')}</th>
          <th scope="col">{t('deputies.when')}</th>
          <th scope="col">{t('deputies.status')}</th>
          {onRevoke && (
            <th scope="col">
              <span className="vh">{t('deputies.act')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const status = deputyshipStatus(row, day);
          return (
            <tr key={row.id}>
              <th scope="row">{row[who].name}</th>
              <td data-label={t('deputies.what')}>
                <What {...row} />
              </td>
              <td data-label={t('deputies.when')}>{span(row.validFrom, row.validTo)}</td>
              <td data-label={t('deputies.status')}>
                <Status tone={tones[status]}>
                  {row.revokedAt === null
                    ? t(`deputies.${status as 'now' | 'toCome' | 'ended'}`)
                    : t('deputies.revoked', { day: dayInMargin(dayOf(row.revokedAt), day) })}
                </Status>
              </td>
              {onRevoke && (
                <td className="num">
                  {isOngoing(status) && (
                    <Button
                      kind="quiet"
                      size="xs"
                      aria-label={t('deputies.revokeOne', { name: row.deputy.name })}
                      onPress={() => {
                        onRevoke(row);
                      }}
                    >
                      {t('deputies.revoke')}
                    </Button>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function What({ role, unit }: Pick<DeputyshipItem, 'role' | 'unit'>): ReactNode {
  const { t } = useTranslation('me');
  const title = role === null ? null : titled(roles[role as Role].title);
  if (title === null && unit === null) return t('deputies.everyRole');
  return t('deputies.roleIn', {
    role: title ?? t('deputies.everyRole'),
    unit: unit?.name ?? t('deputies.everyUnit'),
  });
}
