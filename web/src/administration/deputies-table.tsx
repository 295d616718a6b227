import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeputyshipItem } from '../../../src/contract/deputyship';
import { roles, type Role } from '../../../src/domain/lifecycle/role';
import { dayInMargin, dayOf, span } from '../dates/dates';
import { deputyshipStatus, type DeputyshipStatus } from '../queries/deputyship-status';
import { titled } from '../text/titled';
import { Status, type Tone } from '../ui/status';
import { RegisterTable } from './register-table';
import { RowAct } from './row-act';

const tones: Readonly<Record<DeputyshipStatus, Tone>> = {
  now: 'ok',
  toCome: 'now',
  ended: 'idle',
  revoked: 'idle',
};

interface DeputiesTableProps {
  readonly label: string;
  /** Said when there are none. */
  readonly none: string;
  readonly day: string;
  readonly rows: readonly DeputyshipItem[];
  readonly onRevoke?: (deputyship: DeputyshipItem) => void;
}

export function DeputiesTable({ label, none, day, rows, onRevoke }: DeputiesTableProps): ReactNode {
  const { t } = useTranslation('administration');
  if (rows.length === 0) return <p className="muted">{none}</p>;
  return (
    <RegisterTable
      label={label}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { label: t('deputies.away'), cell: ({ principal }) => principal.name },
        { label: t('deputies.deputy'), cell: ({ deputy }) => deputy.name },
        { label: t('deputies.what'), cell: (row) => <What {...row} /> },
        { label: t('fields.period'), cell: ({ validFrom, validTo }) => span(validFrom, validTo) },
        { label: t('fields.status'), cell: (row) => <Standing row={row} day={day} /> },
      ]}
      acts={
        onRevoke &&
        ((row) => (
          <RowAct
            verb={t('deputies.revoke')}
            of={t('deputies.revokeOne', { deputy: row.deputy.name, principal: row.principal.name })}
            onPress={() => {
              onRevoke(row);
            }}
          />
        ))
      }
    />
  );
}

function Standing({ row, day }: { readonly row: DeputyshipItem; readonly day: string }): ReactNode {
  const { t } = useTranslation('administration');
  const status = deputyshipStatus(row, day);
  return (
    <Status tone={tones[status]}>
      {status === 'revoked'
        ? t('deputies.revokedOn', { day: dayInMargin(dayOf(row.revokedAt ?? ''), day) })
        : t(`deputies.status.${status}`)}
    </Status>
  );
}

function What({ role, unit }: Pick<DeputyshipItem, 'role' | 'unit'>): ReactNode {
  const { t } = useTranslation('administration');
  if (role === null && unit === null) return t('deputies.everyRole');
  return t('deputies.roleIn', {
    role: role === null ? t('deputies.everyRole') : titled(roles[role as Role].title),
    unit: unit?.name ?? t('deputies.everyUnit'),
  });
}
