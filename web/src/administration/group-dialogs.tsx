import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { TargetGroupItem } from '../../../src/contract/organisation';
import { createTargetGroup } from '../../../src/contract/place';
import { FormDialog } from '../form/form-dialog';
import { NumberField, SelectField, TextArea, TextField } from '../form/inputs';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { useSay } from '../ui/toasts';
import { ChangeDialog } from './change-dialog';
import { saidOr } from './said-or';
import { ShortWordField } from './short-word-field';

const GroupFields = (): ReactNode => {
  const { t } = useTranslation('administration');
  return (
    <>
      <NumberField
        name="ageFrom"
        label={t('areas.ageFrom')}
        unit={t('areas.years')}
        hint={t('areas.ageHint')}
        optional
      />
      <NumberField
        name="ageTo"
        label={t('areas.ageTo')}
        unit={t('areas.years')}
        hint={t('areas.ageHint')}
        optional
      />
      <SelectField
        name="sex"
        label={t('areas.sex')}
        options={[
          { value: 'women', label: t('areas.sexes.women') },
          { value: 'men', label: t('areas.sexes.men') },
        ]}
        hint={t('areas.sexHint')}
        optional
      />
      <TextArea name="note" label={t('areas.note')} optional />
    </>
  );
};

export function CreateGroupDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct<TargetGroupItem>(keys.organisation);
  return (
    <FormDialog
      title={t('areas.createGroup')}
      schema={createTargetGroup}
      initial={{ name: '', id: '' }}
      verb={t('areas.createGroup')}
      onClose={onClose}
      onSubmit={async (body) => {
        const { name } = await act.mutateAsync({ path: '/organisation/target-groups', body });
        say(t('areas.createdGroup', { name }));
      }}
    >
      <TextField name="name" label={t('fields.name')} />
      <ShortWordField between="-" />
      <GroupFields />
    </FormDialog>
  );
}

/** As when it is created, where an empty field is no limit; the id is in the address. */
const changed = z.strictObject({
  name: createTargetGroup.shape.name,
  ageFrom: createTargetGroup.shape.ageFrom.unwrap().optional(),
  ageTo: createTargetGroup.shape.ageTo.unwrap().optional(),
  sex: createTargetGroup.shape.sex.unwrap().optional(),
  note: createTargetGroup.shape.note.unwrap().optional(),
});
type Changed = z.input<typeof changed>;

interface ChangeProps {
  readonly group: TargetGroupItem;
  readonly onClose: () => void;
}

export function ChangeGroupDialog({ group, onClose }: ChangeProps): ReactNode {
  const { t } = useTranslation('administration');
  const age = (years: number | null | undefined): string => (typeof years === 'number' ? String(years) : '–');
  return (
    <ChangeDialog<TargetGroupItem, Changed>
      title={t('areas.changeGroup', { name: group.name })}
      verb={t('save')}
      schema={changed}
      read={group}
      valuesOf={({ name, ageFrom, ageTo, sex, note }) => ({ name, ageFrom, ageTo, sex, note })}
      said={({ name, ageFrom, ageTo, sex, note }) => [
        { label: t('fields.name'), value: name },
        { label: t('areas.ageFrom'), value: age(ageFrom) },
        { label: t('areas.ageTo'), value: age(ageTo) },
        { label: t('areas.sex'), value: t(`areas.sexes.${saidOr(sex, 'all') as 'all'}`) },
        { label: t('areas.note'), value: saidOr(note, '–') },
      ]}
      request={({ name, ageFrom, ageTo, sex, note }, { version: seen }) => ({
        path: `/organisation/target-groups/${group.id}`,
        method: 'PUT',
        body: {
          name,
          ageFrom: ageFrom ?? null,
          ageTo: ageTo ?? null,
          sex: sex ?? null,
          note: note ?? null,
          seen,
        },
      })}
      done={t('areas.changedGroup', { name: group.name })}
      onClose={onClose}
    >
      <p className="hint">{t('areas.changeGroupHint')}</p>
      <TextField name="name" label={t('fields.name')} />
      <GroupFields />
    </ChangeDialog>
  );
}
