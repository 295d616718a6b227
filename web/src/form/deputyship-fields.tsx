import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { titled } from '../text/titled';
import { Field } from './field';
import { DateField, type Option } from './inputs';
import { PersonField } from './person-field';

/** A role in a unit that somebody holds. */
export interface Held {
  readonly role: string;
  readonly title: string;
  readonly unit: string;
  readonly unitName: string;
}

interface DeputyshipFieldsProps {
  /** What the one who is away holds. */
  readonly holds: readonly Held[];
  /** Not before this day. */
  readonly day: string;
  /** Somebody names a deputy for another. */
  readonly forAnother?: boolean;
}

const distinct = (options: readonly Option[]): readonly Option[] => [
  ...new Map(options.map((option) => [option.value, option])).values(),
];

/** Who stands in, in what, and from when to when: the fields of a deputyship, as the contract names them. */
export function DeputyshipFields({ holds, day, forAnother = false }: DeputyshipFieldsProps): ReactNode {
  const { t } = useTranslation('form');
  const role: unknown = useWatch({ name: 'role' });
  const inRole = holds.filter((held) => role === undefined || role === '' || held.role === role);
  return (
    <>
      <PersonField
        name="deputy"
        label={t('deputy')}
        hint={forAnother ? t('deputyHintOther') : t('deputyHint')}
      />
      <OneOrAll
        name="role"
        label={t('deputyRole')}
        all={t('everyRole')}
        options={distinct(holds.map((held) => ({ value: held.role, label: titled(held.title) })))}
      />
      <OneOrAll
        name="unit"
        label={t('deputyUnit')}
        all={t('everyUnit')}
        options={distinct(inRole.map((held) => ({ value: held.unit, label: held.unitName })))}
      />
      <DateField name="validFrom" label={t('firstDay')} />
      <DateField name="validTo" label={t('lastDay')} min={day} />
    </>
  );
}

interface OneOrAllProps {
  readonly name: string;
  readonly label: string;
  /** What no choice means. */
  readonly all: string;
  readonly options: readonly Option[];
}

function OneOrAll({ name, label, all, options }: OneOrAllProps): ReactNode {
  const { register } = useFormContext();
  return (
    <Field name={name} label={label}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          {...register(name)}
        >
          <option value="">{all}</option>
          {options.map(({ value, label: said }) => (
            <option key={value} value={value}>
              {said}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
