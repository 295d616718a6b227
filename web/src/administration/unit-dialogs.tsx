import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { changeUnit, createUnit, type UnitItem } from '../../../src/contract/unit';
import { FormDialog } from '../form/form-dialog';
import { DateField, SelectField, TextField } from '../form/inputs';
import { UnitField } from '../form/unit-field';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { useSay } from '../ui/toasts';
import { ChangeDialog } from './change-dialog';
import { saidOr } from './said-or';
import { ShortWordField } from './short-word-field';

const kinds = ['committee', 'administration', 'unit'] as const;

interface CreateProps {
  readonly kind: UnitItem['kind'];
  readonly day: string;
  readonly onClose: () => void;
}

export function CreateUnitDialog({ kind, day, onClose }: CreateProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct<UnitItem>(keys.organisation);
  return (
    <FormDialog
      title={t('units.create')}
      schema={createUnit}
      initial={{ kind, name: '', id: '', validFrom: day, validTo: '' }}
      verb={t('units.createVerb')}
      onClose={onClose}
      onSubmit={async ({ parent, ...body }) => {
        const sent = body.kind === 'unit' ? { ...body, parent } : body;
        const { name } = await act.mutateAsync({ path: '/organisation/units', body: sent });
        say(t('units.created', { name }));
      }}
    >
      <NewUnitFields />
    </FormDialog>
  );
}

function NewUnitFields(): ReactNode {
  const { t } = useTranslation('administration');
  const kind: unknown = useWatch({ name: 'kind' });
  return (
    <>
      <SelectField
        name="kind"
        label={t('fields.kind')}
        options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextField name="name" label={t('fields.name')} />
      <ShortWordField between="-" />
      {kind === 'unit' && <UnitField name="parent" label={t('fields.parent')} kinds={['administration']} />}
      <DateField name="validFrom" label={t('fields.firstDay')} />
      <DateField name="validTo" label={t('fields.lastDay')} hint={t('fields.lastDayHint')} optional />
    </>
  );
}

const changed = changeUnit.omit({ seen: true }).required({ name: true });

interface ChangeProps {
  readonly unit: UnitItem;
  readonly nameOf: (unit: string) => string;
  readonly onClose: () => void;
}

/** Another name, another administration, a last day. What it is stays. */
export function ChangeUnitDialog({ unit, nameOf, onClose }: ChangeProps): ReactNode {
  const { t } = useTranslation('administration');
  const isUnit = unit.kind === 'unit';
  return (
    <ChangeDialog
      title={t('units.change', { name: unit.name })}
      verb={t('save')}
      schema={changed}
      read={unit}
      valuesOf={({ name, parent, validTo }) => ({ name, parent: parent ?? '', validTo: validTo ?? '' })}
      said={({ name, parent, validTo }) => [
        { label: t('fields.name'), value: name },
        ...(isUnit ? [{ label: t('fields.parent'), value: nameOf(parent ?? '') }] : []),
        { label: t('fields.lastDay'), value: saidOr(validTo, t('period.noEnd')) },
      ]}
      request={({ name, parent, validTo }, { version: seen }) => ({
        path: `/organisation/units/${unit.id}`,
        method: 'PATCH',
        body: { name, ...(isUnit && parent && { parent }), validTo: validTo ?? null, seen },
      })}
      done={t('units.changed', { name: unit.name })}
      onClose={onClose}
    >
      <TextField name="name" label={t('fields.name')} />
      {isUnit && <UnitField name="parent" label={t('fields.parent')} kinds={['administration']} />}
      <DateField
        name="validTo"
        label={t('fields.lastDay')}
        hint={t('units.endHint')}
        min={unit.validFrom}
        optional
      />
    </ChangeDialog>
  );
}
