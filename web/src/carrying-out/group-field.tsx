import { useState, type ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from '../form/field';
import { TextField } from '../form/inputs';
import { countedGroups, useGroupName } from './group-name';

const OWN = 'own';

/** A group by age and sex, or one with a name of its own. */
export function GroupField({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation(['carryingOut', 'ui']);
  const nameOf = useGroupName();
  const { field } = useController({ name });
  const value = typeof field.value === 'string' ? field.value : '';
  const isCounted = countedGroups.includes(value);
  const [own, setOwn] = useState(value !== '' && !isCounted);
  return (
    <>
      <Field name={name} label={t('carryingOut:group')}>
        {({ id, describedBy, invalid }) => (
          <select
            id={id}
            ref={field.ref}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            value={own ? OWN : value}
            onBlur={field.onBlur}
            onChange={({ target }) => {
              setOwn(target.value === OWN);
              field.onChange(target.value === OWN ? '' : target.value);
            }}
          >
            <option value="">{t('ui:choose')}</option>
            {countedGroups.map((group) => (
              <option key={group} value={group}>
                {nameOf(group)}
              </option>
            ))}
            <option value={OWN}>{t('carryingOut:otherGroup')}</option>
          </select>
        )}
      </Field>
      {own && <TextField name={name} label={t('carryingOut:groupName')} />}
    </>
  );
}
