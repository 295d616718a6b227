import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../src/contract/monitoring';
import { moment } from '../dates/dates';
import { Status } from '../ui/status';
import type { Mending } from './incident-dialog';
import { RegisterTable } from './register-table';
import { RowAct } from './row-act';
import { useIncidentSaid } from './use-incident-said';

interface IncidentsTableProps {
  readonly incidents: readonly Incident[];
  readonly onMend: (mending: Mending) => void;
}

export function IncidentsTable({ incidents, onMend }: IncidentsTableProps): ReactNode {
  const { t } = useTranslation('administration');
  const said = useIncidentSaid();
  return (
    <RegisterTable
      label={t('incidents.list')}
      rows={incidents}
      keyOf={({ id }) => id}
      columns={[
        { label: t('incidents.what'), cell: said },
        {
          label: t('incidents.dialogue'),
          cell: ({ dialogue: { id, title, number } }) => (
            <>
              <Link to="/dialoger/$id" params={{ id }}>
                {title}
              </Link>
              <br />
              <span className="xs muted">{number}</span>
            </>
          ),
        },
        {
          label: t('fields.status'),
          cell: ({ status }) => (
            <Status tone={status === 'failed' ? 'danger' : 'warn'}>{t(`incidents.status.${status}`)}</Status>
          ),
        },
        { label: t('incidents.since'), cell: ({ since }) => moment(since) },
        { label: t('incidents.attempts'), cell: ({ attempts }) => String(attempts) },
        { label: t('incidents.error'), cell: ({ error }) => error ?? '–' },
      ]}
      acts={(incident) => (
        <>
          <RowAct
            verb={t('incidents.retry')}
            of={said(incident)}
            onPress={() => {
              onMend({ incident, act: 'retry' });
            }}
          />
          <RowAct
            verb={t('incidents.discard')}
            of={said(incident)}
            onPress={() => {
              onMend({ incident, act: 'discard' });
            }}
          />
        </>
      )}
    />
  );
}
