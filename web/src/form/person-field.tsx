import { useQueries, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PersonItem } from '../../../src/contract/organisation';
import { peopleQuery } from '../queries/organisation';
import { titled } from '../text/titled';
import type { FieldProps } from './field';
import { idsIn, SearchPicker, type Found } from './search-picker';

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
    return {
      id,
      name,
      ...(first && { note: t('roleIn', { role: titled(first.title), unit: first.unitName }) }),
    };
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

/** Those found, and whoever is chosen, by id: a draft may name one who is found by other words, or has left. */
function useKnown(name: string, found: readonly PersonItem[] = []): ReadonlyMap<string, PersonItem> {
  const value: unknown = useWatch({ name });
  const chosen = idsIn(value).filter((id) => !found.some((person) => person.id === id));
  const asked = useQueries({ queries: chosen.map((id) => peopleQuery({ id, active: 'all', limit: 1 })) });
  const people = [...asked.flatMap(({ data }) => data?.items ?? []), ...found];
  return new Map(people.map((person) => [person.id, person]));
}
