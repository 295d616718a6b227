import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useController, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../queries/organisation';
import { CheckChips } from './choices';
import { Field, type FieldProps } from './field';
import type { Option } from './inputs';
import { PickList } from './pick-list';

type Kind = 'committee' | 'administration' | 'unit';

interface UnitFieldProps extends FieldProps {
  /** Which kinds may be chosen, in this order. */
  readonly kinds?: readonly Kind[];
  readonly multiple?: boolean;
  /** Not to be chosen. */
  readonly except?: readonly string[];
}

const headings = { committee: 'committees', administration: 'administrations', unit: 'units' } as const;

interface KindOfUnits {
  readonly kind: Kind;
  readonly options: readonly Option[];
}

function useUnits(kinds: readonly Kind[], except: readonly string[], name: string): readonly KindOfUnits[] {
  const { data } = useQuery(organisationQuery);
  const value: unknown = useWatch({ name });
  const units = data?.units ?? [];
  const chosen = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  const isThere = (id: unknown): boolean => units.some((unit) => unit.id === id);
  // What was chosen stays to be seen, also when the unit has ended or the organisation has not been read yet.
  const others = chosen.filter((id): id is string => typeof id === 'string' && id !== '' && !isThere(id));
  return kinds.map((kind, at) => ({
    kind,
    options: [
      ...units
        .filter((unit) => unit.kind === kind && (!except.includes(unit.id) || chosen.includes(unit.id)))
        .map(({ id, name: label }) => ({ value: id, label })),
      ...(at === 0 ? others.map((id) => ({ value: id, label: id })) : []),
    ],
  }));
}

const all: readonly Kind[] = ['administration', 'committee', 'unit'];

/** Units of the organisation as it is today. The value is an id, or a list of them. */
export function UnitField({
  kinds = all,
  except = [],
  multiple = false,
  ...props
}: UnitFieldProps): ReactNode {
  const groups = useUnits(kinds, except, props.name);
  return multiple ? (
    <SeveralUnits {...props} options={groups.flatMap(({ options }) => options)} />
  ) : (
    <OneUnit {...props} groups={groups} />
  );
}

/** More than these are a wall of chips. */
const FEW = 8;

const SeveralUnits = (props: FieldProps & { readonly options: readonly Option[] }): ReactNode =>
  props.options.length > FEW ? <PickList {...props} /> : <CheckChips {...props} />;

function OneUnit({ groups, ...props }: FieldProps & { readonly groups: readonly KindOfUnits[] }): ReactNode {
  const { t } = useTranslation(['form', 'ui']);
  const { field } = useController({ name: props.name });
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          {...field}
          value={typeof field.value === 'string' ? field.value : ''}
        >
          <option value="">{t('ui:choose')}</option>
          {groups.map(({ kind, options }) =>
            groups.length === 1 ? (
              options.map((option) => <Line key={option.value} {...option} />)
            ) : (
              <optgroup key={kind} label={t(`form:${headings[kind]}`)}>
                {options.map((option) => (
                  <Line key={option.value} {...option} />
                ))}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

const Line = ({ value, label }: Option): ReactNode => <option value={value}>{label}</option>;
