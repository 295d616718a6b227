import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Leaving, PersonRecord } from '../../../src/contract/person';
import type { RoleAssignmentItem } from '../../../src/contract/role-assignment';
import { Button } from '../ui/button';
import { Status } from '../ui/status';
import { AssignmentsTable } from './assignments-table';
import { DeparturePanel } from './departure-panel';
import { useKeeper } from './keeper-note';
import { LeaveDialog } from './leave-dialog';
import { PersonActs } from './person-acts';
import { ChangePersonDialog, EndRoleDialog, GiveRoleDialog } from './person-dialogs';

interface PersonProps {
  readonly id: string;
  readonly name: string;
  /** For whoever keeps the register. */
  readonly record: PersonRecord | undefined;
  readonly assignments: readonly RoleAssignmentItem[];
}

export type Open =
  | { readonly kind: 'change'; readonly record: PersonRecord }
  | { readonly kind: 'give' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'end'; readonly assignment: RoleAssignmentItem };

export function Person({ id, name, record, assignments }: PersonProps): ReactNode {
  const { t } = useTranslation('administration');
  const { me } = useKeeper();
  const [open, setOpen] = useState<Open | null>(null);
  const [left, setLeft] = useState<Leaving | null>(null);
  return (
    <>
      {left && record?.active === false && <DeparturePanel left={left} />}
      {record && (
        <>
          <Facts record={record} />
          <PersonActs record={record} onOpen={setOpen} />
        </>
      )}
      <h3>{t('people.assignments')}</h3>
      <AssignmentsTable
        assignments={assignments}
        day={me.day}
        onEnd={
          record &&
          ((assignment) => {
            setOpen({ kind: 'end', assignment });
          })
        }
      />
      {record?.active === true && (
        <div className="actions">
          <Button
            size="s"
            icon="plus"
            onPress={() => {
              setOpen({ kind: 'give' });
            }}
          >
            {t('people.give')}
          </Button>
        </div>
      )}
      {open && (
        <OpenDialog
          open={open}
          person={{ id, name }}
          onLeft={setLeft}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

interface OpenDialogProps {
  readonly open: Open;
  readonly person: { readonly id: string; readonly name: string };
  readonly onLeft: (left: Leaving) => void;
  readonly onClose: () => void;
}

function OpenDialog({ open, person, onLeft, onClose }: OpenDialogProps): ReactNode {
  const { me } = useKeeper();
  switch (open.kind) {
    case 'change':
      return <ChangePersonDialog person={open.record} onClose={onClose} />;
    case 'give':
      return <GiveRoleDialog person={person} day={me.day} onClose={onClose} />;
    case 'end':
      return <EndRoleDialog assignment={open.assignment} day={me.day} onClose={onClose} />;
    case 'leave':
      return <LeaveDialog person={person} onClose={onClose} onLeft={onLeft} />;
  }
}

const Facts = ({ record: { email, subject, active } }: { readonly record: PersonRecord }): ReactNode => {
  const { t } = useTranslation('administration');
  return (
    <dl className="facts list">
      <dt>{t('people.mail')}</dt>
      <dd>{email}</dd>
      <dt>{t('people.subject')}</dt>
      <dd>{subject}</dd>
      <dt>{t('fields.status')}</dt>
      <dd>
        {active ? (
          <Status tone="ok">{t('people.shownAs.aktiva')}</Status>
        ) : (
          <Status tone="idle">{t('people.inactive')}</Status>
        )}
      </dd>
    </dl>
  );
};
