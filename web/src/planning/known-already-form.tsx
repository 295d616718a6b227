import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { EarlierItem } from '../../../src/contract/coordination';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { span } from '../dates/dates';
import { FieldGroup } from '../form/field';
import { TextArea, TextField } from '../form/inputs';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Button } from '../ui/button';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Guide, StatedSoFar } from './asides';
import { earlierRows, type EarlierRow } from './earlier-rows';
import { earlierQuery } from './planning-query';
import { latestRecord } from './stated-query';

/** For each dialogue held before: what is used again, or why nothing is. */
function Fields({ dialogue }: RecordFormProps): ReactNode {
  const { t } = useTranslation('planning');
  const { data, error, refetch } = useQuery(earlierQuery(dialogue.id));
  const rows = useFieldArray<{ record: { earlier: EarlierRow[] } }>({ name: 'record.earlier' });
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  return (
    <Panel id="known" title={t('known')}>
      <p className="hint">{rows.fields.length === 0 ? t('knownNone') : t('knownHint')}</p>
      {rows.fields.map((row, at) => (
        <Row
          key={row.id}
          path={`record.earlier.${String(at)}`}
          number={at + 1}
          found={data.items.find(({ id }) => id === row.dialogueId)}
          onRemove={() => {
            rows.remove(at);
            document.querySelector<HTMLElement>('[data-add-outside]')?.focus();
          }}
        />
      ))}
      <div className="actions">
        <Button
          kind="quiet"
          size="s"
          icon="plus"
          data-add-outside
          onPress={() => {
            rows.append(
              { title: '', reuse: '', reason: '' },
              { focusName: `record.earlier.${String(rows.fields.length)}.title` },
            );
          }}
        >
          {t('addOutside')}
        </Button>
      </div>
      <TextArea
        optional={rows.fields.length > 0}
        name="record.note"
        label={t('knownNote')}
        hint={t('knownNoteHint')}
        rows={2}
      />
    </Panel>
  );
}

interface RowProps {
  readonly path: string;
  readonly number: number;
  /** Undefined: held outside the register. */
  readonly found: EarlierItem | undefined;
  readonly onRemove: () => void;
}

function Row({ path, number, found, onRemove }: RowProps): ReactNode {
  const { t } = useTranslation(['planning', 'ui']);
  return (
    <div className="boxes">
      <FieldGroup name={path} label={found?.title ?? t('planning:outside')}>
        {found ? (
          <Earlier path={path} earlier={found} />
        ) : (
          <TextField name={`${path}.title`} label={t('planning:outsideTitle')} />
        )}
        <div className="cols">
          <TextArea name={`${path}.reuse`} label={t('planning:reuse')} />
          <TextArea name={`${path}.reason`} label={t('planning:noReuse')} hint={t('planning:noReuseHint')} />
        </div>
        {found === undefined && (
          <div className="actions">
            <Button kind="quiet" size="s" icon="x" onPress={onRemove}>
              {t('ui:removeRow', { number: String(number) })}
            </Button>
          </div>
        )}
      </FieldGroup>
    </div>
  );
}

/** The dialogue, and what it learnt: each lesson can be taken over with one press. */
function Earlier({ path, earlier }: { readonly path: string; readonly earlier: EarlierItem }): ReactNode {
  const { t } = useTranslation('planning');
  const { getValues, setValue } = useFormContext();
  const { id, number, ended, periodFrom, periodTo, lessons } = earlier;
  const take = (text: string): void => {
    const before: unknown = getValues(`${path}.reuse`);
    const all = [typeof before === 'string' ? before.trim() : '', text].filter(Boolean).join('\n');
    setValue(`${path}.reuse`, all, { shouldDirty: true });
  };
  return (
    <>
      <p className="small">
        <Link to="/dialoger/$id" params={{ id }}>
          {number}
        </Link>{' '}
        <span className="muted">
          {span(periodFrom, periodTo)}
          {ended === null && ` · ${t('stillOpen')}`}
        </span>
      </p>
      {lessons.length === 0 && <p className="small muted">{t('noLessons')}</p>}
      <ul className="stack tight">
        {lessons.map(({ kind, text }) => {
          const said = t(kind === 'reuse' ? 'reuseLesson' : 'avoidLesson', { text });
          return (
            <li key={text} className="row apart">
              <span className="small">{said}</span>
              <Button
                kind="quiet"
                size="xs"
                aria-label={t('useLessonOf', { lesson: text })}
                onPress={() => {
                  take(said);
                }}
              >
                {t('useLesson')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Context({ dialogue }: RecordFormProps): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <>
      <StatedSoFar
        dialogue={dialogue}
        fields={['question', 'areas', 'periodFrom', 'periodTo', 'influenceLevel']}
      />
      <Guide text={t('guideKnown')} />
    </>
  );
}

export const knownAlreadyForm: RecordForm = {
  layout: 'form',
  Fields,
  Context,
  initial: async ({ dialogue }) => {
    const [{ items }, before] = await Promise.all([
      read<Page<EarlierItem>>(`/dialogues/${dialogue.id}/earlier`, { limit: 200 }),
      latestRecord(dialogue.id, 'known-already'),
    ]);
    const { earlier, note } = (before?.content ?? {}) as { earlier?: EarlierRow[]; note?: string };
    return { earlier: earlierRows(items, earlier), note: note ?? '' };
  },
};
