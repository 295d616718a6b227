import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoleAssignmentItem } from '../../../src/contract/role-assignment';
import { titled } from '../text/titled';
import { Status, type Tone } from '../ui/status';
import { standOn, type Stand } from './holds-on';
import { RegisterTable } from './register-table';
import { RowAct } from './row-act';
import { usePeriod } from './use-period';

const tones: Readonly<Record<Stand, Tone>> = { now: 'ok', toCome: 'now', ended: 'idle' };
const order: readonly Stand[] = ['now', 'toCome', 'ended'];

interface AssignmentsTableProps {
  readonly assignments: readonly RoleAssignmentItem[];
  readonly day: string;
  readonly onEnd: ((assignment: RoleAssignmentItem) => void) | undefined;
}

/** Every role somebody has had, has and will have: what holds first. */
export function AssignmentsTable({ assignments, day, onEnd }: AssignmentsTableProps): ReactNode {
  const { t } = useTranslation('administration');
  const period = usePeriod(day);
  if (assignments.length === 0) return <p className="muted">{t('people.noAssignments')}</p>;
  const rows = [...assignments].sort(
    (a, b) =>
      order.indexOf(standOn(a, day)) - order.indexOf(standOn(b, day)) ||
      b.validFrom.localeCompare(a.validFrom),
  );
  return (
    <RegisterTable
      label={t('people.assignments')}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          label: t('fields.role'),
          cell: ({ title, unit }) => (
            <>
              {titled(title)}
              <br />
              <span className="muted">{unit.name}</span>
            </>
          ),
        },
        {
          label: t('fields.period'),
          cell: (row) => (
            <>
              {period(row)}
              <br />
              <Status tone={tones[standOn(row, day)]}>{t(`stands.${standOn(row, day)}`)}</Status>
            </>
          ),
        },
      ]}
      acts={
        onEnd &&
        ((row) =>
          standOn(row, day) === 'ended' ? null : (
            <RowAct
              verb={t('fields.lastDay')}
              of={t('people.roleIn', { title: titled(row.title), unit: row.unit.name })}
              onPress={() => {
                onEnd(row);
              }}
            />
          ))
      }
    />
  );
}
