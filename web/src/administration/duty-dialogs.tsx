import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createResponsibility, createService, moveHome, type HomeItem } from '../../../src/contract/unit';
import { AreaField } from '../form/area-field';
import { FormDialog } from '../form/form-dialog';
import { DateField, SelectField } from '../form/inputs';
import { UnitField } from '../form/unit-field';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { targetGroupsQuery } from '../queries/organisation';
import { titled } from '../text/titled';
import { useSay } from '../ui/toasts';
import { ChangeDialog } from './change-dialog';

interface CreateProps {
  readonly day: string;
  readonly onClose: () => void;
}

export function CreateServiceDialog({ day, onClose }: CreateProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct(keys.organisation);
  return (
    <FormDialog
      title={t('services.create')}
      schema={createService}
      initial={{ committee: '', administration: '', validFrom: day, validTo: '' }}
      verb={t('services.createVerb')}
      onClose={onClose}
      onSubmit={async (body) => {
        await act.mutateAsync({ path: '/organisation/services', body });
        say(t('services.created'));
      }}
    >
      <UnitField name="committee" label={t('kinds.committee')} kinds={['committee']} />
      <UnitField name="administration" label={t('kinds.administration')} kinds={['administration']} />
      <Days />
    </FormDialog>
  );
}

export function CreateResponsibilityDialog({ day, onClose }: CreateProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct(keys.organisation);
  const { data: groups = [] } = useQuery(targetGroupsQuery);
  return (
    <FormDialog
      title={t('responsibilities.create')}
      schema={createResponsibility}
      initial={{ unit: '', targetGroup: '', area: '', validFrom: day, validTo: '' }}
      verb={t('responsibilities.createVerb')}
      onClose={onClose}
      onSubmit={async (body) => {
        await act.mutateAsync({ path: '/organisation/responsibilities', body });
        say(t('responsibilities.created'));
      }}
    >
      <p className="hint">{t('responsibilities.hint')}</p>
      <UnitField name="unit" label={t('fields.unit')} />
      <SelectField
        name="targetGroup"
        label={t('fields.targetGroup')}
        options={groups.map(({ id: value, name: label }) => ({ value, label }))}
        optional
      />
      <AreaField name="area" label={t('fields.area')} multiple={false} optional />
      <Days />
    </FormDialog>
  );
}

const Days = (): ReactNode => {
  const { t } = useTranslation('administration');
  return (
    <>
      <DateField name="validFrom" label={t('fields.firstDay')} />
      <DateField name="validTo" label={t('fields.lastDay')} hint={t('fields.lastDayHint')} optional />
    </>
  );
};

const moved = moveHome.omit({ seen: true });

interface MoveHomeProps {
  readonly home: Pick<HomeItem, 'title' | 'unit'> & { readonly role: string };
  readonly nameOf: (unit: string) => string;
  readonly onClose: () => void;
}

/** The unit is its own version: it sits there, or it does not. */
export function MoveHomeDialog({ home, nameOf, onClose }: MoveHomeProps): ReactNode {
  const { t } = useTranslation('administration');
  return (
    <ChangeDialog
      title={t('homes.move', { role: titled(home.title).toLowerCase() })}
      verb={t('homes.verb')}
      schema={moved}
      read={home}
      valuesOf={({ unit }) => ({ unit })}
      said={({ unit }) => [{ label: t('fields.unit'), value: nameOf(unit) }]}
      request={({ unit }, { unit: seen }) => ({
        path: `/organisation/homes/${home.role}`,
        method: 'PUT',
        body: { unit, seen },
      })}
      done={t('homes.moved')}
      onClose={onClose}
    >
      <p className="hint">{t('homes.hint')}</p>
      <UnitField name="unit" label={t('fields.unit')} kinds={['unit', 'administration']} />
    </ChangeDialog>
  );
}
