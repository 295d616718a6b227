import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Handbook } from '../../../src/contract/definition';
import type { CreateDialogue, DialogueSummary } from '../../../src/contract/dialogue';
import { SelectField } from '../form/inputs';
import { handbookQuery } from '../queries/definition';
import { everyPage } from '../queries/every-page';
import { keys } from '../queries/keys';

const conceptsQuery = queryOptions({
  queryKey: [...keys.work, 'dialogues', 'concepts'],
  queryFn: ({ signal }) =>
    everyPage<DialogueSummary>('/dialogues', { form: 'konceptdialog', ended: false }, signal),
});

/** What asks no question of its own takes it from a concept. */
const takesItsQuestion = ({ phases }: Handbook): boolean =>
  !phases.some(({ steps }) => steps.some(({ record }) => record?.kind === 'question'));

/** An occurrence belongs to a concept; for every other kind of dialogue nothing is asked. */
export function ConceptField(): ReactNode {
  const { t } = useTranslation('dialogues');
  const { setValue } = useFormContext<CreateDialogue>();
  const definition = useWatch<CreateDialogue, 'definition'>({ name: 'definition' });
  const { data: handbook } = useQuery({ ...handbookQuery(definition), enabled: definition !== '' });
  const asked = definition !== '' && handbook !== undefined && takesItsQuestion(handbook);
  const { data } = useQuery({ ...conceptsQuery, enabled: asked });
  const before = useRef(definition);
  useEffect(() => {
    if (before.current === definition) return;
    before.current = definition;
    setValue('conceptId', '');
  }, [definition, setValue]);
  if (!asked) return null;
  const concepts = data?.filter((dialogue) => dialogue.definition.id !== definition);
  return (
    <SelectField
      name="conceptId"
      label={t('begin.concept')}
      hint={concepts?.length === 0 ? t('begin.conceptNone') : t('begin.conceptHint')}
      options={(concepts ?? []).map(({ id, title, number }) => ({ value: id, label: `${title}, ${number}` }))}
    />
  );
}
