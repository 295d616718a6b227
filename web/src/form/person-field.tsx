import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PersonItem } from '../../../src/contract/organisation';
import { peopleQuery } from '../queries/organisation';
import type { FieldProps } from './field';
import { SearchPicker, type Found } from './search-picker';

interface PersonFieldProps extends FieldProps {
  /** Only those who hold this role. */
  readonly role?: string;
  readonly unit?: string;
  readonly multiple?: boolean;
}

/** People of the organisation, found by name. The value is an id, or a list of them. */
export function PersonField({ role, unit, ...props }: PersonFieldProps): ReactNode {
  const { t } = useTranslation('form');
  const [words, setWords] = useState('');
  const within = { ...(role !== undefined && { role }), ...(unit !== undefined && { unit }) };
  const q = words.trim();
  const { data, isError } = useQuery({
    ...peopleQuery({ ...within, ...(q !== '' && { q }), limit: 20 }),
    placeholderData: (before) => before,
  });
  const shown = ({ id, name, roles }: PersonItem): Found => {
    const first = roles.find((held) => role === undefined || held.role === role);
    return { id, name, ...(first && { note: t('roleIn', { role: first.title, unit: first.unitName }) }) };
  };
  const known = useKnown(props.name, data?.items);
  return (
    <SearchPicker
      {...props}
      found={data?.items.map(shown)}
      failed={isError}
      onSearch={setWords}
      named={(id) => {
        const person = known.get(id);
        return person && shown(person);
      }}
    />
  );
}

/** Everybody seen so far, by id; whoever a draft or the plan names is looked for among all. */
function useKnown(name: string, found: readonly PersonItem[] = []): ReadonlyMap<string, PersonItem> {
  const value: unknown = useWatch({ name });
  const { data } = useQuery({
    ...peopleQuery({ limit: 200 }),
    enabled: value !== undefined && value !== '' && !found.some(({ id }) => id === value),
  });
  return new Map([...(data?.items ?? []), ...found].map((person) => [person.id, person]));
}
