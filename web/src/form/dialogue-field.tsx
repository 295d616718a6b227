import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import type { DialogueSummary } from '../../../src/contract/dialogue';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { dialogueQuery } from '../queries/dialogue';
import { keys } from '../queries/keys';
import type { FieldProps } from './field';
import { SearchPicker, type Found } from './search-picker';

interface DialogueFieldProps extends FieldProps {
  readonly multiple?: boolean;
  /** Not to be chosen: the dialogue itself. */
  readonly except?: string;
  /** Only those still going on. */
  readonly open?: boolean;
  readonly form?: 'punktdialog' | 'konceptdialog';
}

const searchQuery = (query: { q?: string; ended?: boolean; form?: string }) =>
  queryOptions({
    queryKey: [...keys.work, 'dialogue-search', query],
    queryFn: ({ signal }) => read<Page<DialogueSummary>>('/dialogues', { ...query, limit: 20 }, signal),
    placeholderData: (before) => before,
  });

const shown = ({ id, title, number, owner }: DialogueSummary): Found => ({
  id,
  name: title,
  note: `${number} · ${owner.name}`,
});

/** Dialogues, found by words of their title and question. The value is an id, or a list of them. */
export function DialogueField({ except, open, form, ...props }: DialogueFieldProps): ReactNode {
  const [words, setWords] = useState('');
  const q = words.trim();
  const { data, isError } = useQuery(
    searchQuery({
      ...(q !== '' && { q }),
      ...(open && { ended: false }),
      ...(form !== undefined && { form }),
    }),
  );
  const value: unknown = useWatch({ name: props.name });
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === 'string' && id !== '');
  const chosen = useQueries({ queries: (ids as string[]).map((id) => dialogueQuery(id)) });
  const known = new Map(chosen.flatMap(({ data: one }) => (one ? [[one.id, shown(one)]] : [])));
  return (
    <SearchPicker
      {...props}
      found={data?.items.filter(({ id }) => id !== except).map(shown)}
      failed={isError}
      onSearch={setWords}
      named={(id) => known.get(id)}
    />
  );
}
