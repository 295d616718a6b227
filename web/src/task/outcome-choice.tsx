import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ChoiceCards } from '../form/choices';
import { TextArea } from '../form/inputs';
import { handbookQuery } from '../queries/definition';
import { titled } from '../text/titled';
import type { RecordForm, RecordFormProps } from './record-form';
import { outcomesOf, stepIn } from './step-of';

type Outcome = RecordFormProps['step']['outcomes'][number];

interface OutcomeChoiceProps {
  readonly about: RecordFormProps;
  readonly form: RecordForm | null;
}

/** The answers there are, each with what it leads to. */
export function OutcomeChoice({ about, form }: OutcomeChoiceProps): ReactNode {
  const { t } = useTranslation('task');
  const noteOf = useNote(about);
  const outcomes = outcomesOf(about.step);
  if (outcomes.length < 2) return null;
  return (
    <ChoiceCards
      name="outcome"
      label={about.step.each === 'affected-administrations' ? t('answer') : t('yourAnswer')}
      options={outcomes.map((outcome) => ({
        value: outcome.id,
        label: titled(outcome.title),
        note: form?.outcomeNote?.({ ...about, outcome: outcome.id }) ?? noteOf(outcome),
      }))}
    />
  );
}

function useNote({ dialogue }: RecordFormProps): (outcome: Outcome) => ReactNode {
  const { t } = useTranslation('task');
  const { definition } = dialogue;
  const { data: handbook } = useSuspenseQuery(handbookQuery(definition.id, definition.version));
  const leadsTo = (then: string | null): string => {
    if (then === null) return '';
    if (then.startsWith('reopen:')) {
      const step = stepIn(handbook, then.slice('reopen:'.length));
      return t('then.reopen', { step: `”${titled(step?.title ?? '')}”` });
    }
    return then.startsWith('end:') ? t('then.end') : t('then.later');
  };
  return ({ id, reasonRequired, then }) => {
    const note = t(`notes.${id}` as 'notes.supports', { defaultValue: '' });
    const said = [note, leadsTo(then), reasonRequired ? t('needsReason') : ''].filter(Boolean);
    return said.length === 0 ? undefined : said.join(' ');
  };
}

/** Asked for where the outcome requires one; the question says of what. */
export function ReasonField({ outcome }: { readonly outcome: Outcome | undefined }): ReactNode {
  const { t } = useTranslation('task');
  if (outcome?.reasonRequired !== true) return null;
  const label = t(`reasonFor.${outcome.id}` as 'reasonFor.objects', { defaultValue: t('reason') });
  return <TextArea name="reason" label={label} hint={t('reasonHint')} />;
}
