import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { changePerson, createPerson, type PersonRecord } from '../../../src/contract/person';
import {
  createRoleAssignment,
  endRoleAssignment,
  type RoleAssignmentItem,
} from '../../../src/contract/role-assignment';
import { roles } from '../../../src/domain/lifecycle/role';
import { FormDialog } from '../form/form-dialog';
import { DateField, SelectField, TextField } from '../form/inputs';
import { UnitField } from '../form/unit-field';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { titled } from '../text/titled';
import { useSay } from '../ui/toasts';
import { ChangeDialog } from './change-dialog';
import { compareNames } from '../text/by-name';

const PersonFields = (): ReactNode => {
  const { t } = useTranslation('administration');
  return (
    <>
      <TextField name="name" label={t('fields.name')} />
      <TextField name="email" label={t('people.mail')} />
      <TextField name="subject" label={t('people.subject')} hint={t('people.subjectHint')} />
    </>
  );
};

interface CreatePersonProps {
  readonly onClose: () => void;
  readonly onCreated: (person: PersonRecord) => void;
}

export function CreatePersonDialog({ onClose, onCreated }: CreatePersonProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct<PersonRecord>(keys.organisation);
  return (
    <FormDialog
      title={t('people.create')}
      schema={createPerson}
      initial={{ name: '', email: '', subject: '' }}
      verb={t('people.create')}
      onClose={onClose}
      onSubmit={async (body) => {
        const person = await act.mutateAsync({ path: '/organisation/people', body });
        say(t('people.created', { name: person.name }));
        onCreated(person);
      }}
    >
      <PersonFields />
    </FormDialog>
  );
}

const changed = changePerson.omit({ seen: true }).required();

interface ChangePersonProps {
  readonly person: PersonRecord;
  readonly onClose: () => void;
}

export function ChangePersonDialog({ person, onClose }: ChangePersonProps): ReactNode {
  const { t } = useTranslation('administration');
  return (
    <ChangeDialog
      title={t('people.changeOf', { name: person.name })}
      verb={t('save')}
      schema={changed}
      read={person}
      valuesOf={({ name, email, subject }) => ({ name, email, subject })}
      said={({ name, email, subject }) => [
        { label: t('fields.name'), value: name },
        { label: t('people.mail'), value: email },
        { label: t('people.subject'), value: subject },
      ]}
      request={(body, { version: seen }) => ({
        path: `/organisation/people/${encodeURIComponent(person.id)}`,
        method: 'PATCH',
        body: { ...body, seen },
      })}
      done={t('people.changed')}
      onClose={onClose}
    >
      <p className="hint">{t('people.changeHint')}</p>
      <PersonFields />
    </ChangeDialog>
  );
}

interface GiveRoleProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly day: string;
  readonly onClose: () => void;
}

const roleOptions = (): readonly { readonly value: string; readonly label: string }[] =>
  Object.entries(roles)
    .map(([value, { title }]) => ({ value, label: titled(title) }))
    .toSorted((one, other) => compareNames(one.label, other.label));

export function GiveRoleDialog({ person, day, onClose }: GiveRoleProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct(keys.organisation, keys.me);
  return (
    <FormDialog
      title={t('people.giveTo', { name: person.name })}
      schema={createRoleAssignment}
      initial={{ person: person.id, unit: '', validFrom: day, validTo: '' }}
      verb={t('people.give')}
      onClose={onClose}
      onSubmit={async (body) => {
        await act.mutateAsync({ path: '/organisation/role-assignments', body });
        say(t('people.given', { name: person.name }));
      }}
    >
      <SelectField name="role" label={t('fields.role')} options={roleOptions()} />
      <UnitField name="unit" label={t('fields.unit')} />
      <DateField name="validFrom" label={t('fields.firstDay')} />
      <DateField name="validTo" label={t('fields.lastDay')} hint={t('fields.lastDayHint')} optional />
    </FormDialog>
  );
}

interface EndRoleProps {
  readonly assignment: RoleAssignmentItem;
  readonly day: string;
  readonly onClose: () => void;
}

export function EndRoleDialog({ assignment, day, onClose }: EndRoleProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct(keys.organisation, keys.me);
  const { id, person, title, unit, validFrom, validTo } = assignment;
  return (
    <FormDialog
      title={t('people.end')}
      schema={endRoleAssignment}
      initial={{ validTo: validTo ?? (day < validFrom ? validFrom : day) }}
      verb={t('lastDay.verb')}
      onClose={onClose}
      onSubmit={async (body) => {
        await act.mutateAsync({ path: `/organisation/role-assignments/${id}/end`, body });
        say(t('people.ended'));
      }}
    >
      <p>{t('people.endWhat', { name: person.name, role: title.toLowerCase(), unit: unit.name })}</p>
      <DateField name="validTo" label={t('fields.lastDay')} min={validFrom} />
    </FormDialog>
  );
}
