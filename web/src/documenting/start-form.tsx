import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { FormProvider, useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { StoredFile } from '../../../src/contract/file';
import {
  startImport,
  type ImportItem,
  type ImportPreview,
  type StartImport,
  type StartedImport,
} from '../../../src/contract/import';
import { ChoiceCards } from '../form/choices';
import { FaultSummary, markFaults } from '../form/faults';
import { pruned } from '../form/pruned';
import { judgedBy } from '../form/resolver';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { meQuery } from '../queries/me';
import { heldAddress } from '../task/draft-place';
import { heldAt, hold, letGo } from '../task/held';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { Fault } from '../form/field';
import { bytesShown, hashShown } from './bytes';
import type { Mapping } from './columns';
import { DataSetFields } from './data-set-fields';
import { useSetBefore } from './use-set-before';

const { dataSet, mode } = startImport.shape;
const startForm = z.strictObject({ dataSet, mode });
type StartFormValues = Pick<StartImport, 'dataSet' | 'mode'>;

interface StartFormProps {
  readonly dialogue: DialogueDetail;
  readonly file: StoredFile;
  readonly mapping: Mapping;
  readonly preview: ImportPreview;
  /** The import that is tried again: its provenance is where this one begins. */
  readonly like: ImportItem | undefined;
  readonly onStarted: () => void;
}

/** What follows with every figure, what happens to bad rows, and the order to begin. */
export function StartForm(props: StartFormProps): ReactNode {
  const { before, pending } = useSetBefore(props.dialogue.id, props.like?.dataSet.id);
  return pending ? null : <Form {...props} before={before} />;
}

interface FormProps extends StartFormProps {
  readonly before: ReturnType<typeof useSetBefore>['before'];
}

function Form({ dialogue, file, mapping, preview, onStarted, before }: FormProps): ReactNode {
  const { t } = useTranslation('documenting');
  const navigate = useNavigate();
  const { data: me } = useSuspenseQuery(meQuery);
  const [failure, setFailure] = useState<unknown>();
  const [lacksText, setLacksText] = useState(false);
  const act = useAct<StartedImport>(keys.dialogue(dialogue.id));
  const address = heldAddress(`/dialogues/${dialogue.id}/imports/${file.id}`, me.id);
  const form = useHeldForm(address, {
    mode: 'keep-good',
    dataSet: before ?? beginning(dialogue, file, me.day),
  });
  const { text } = mapping;
  const submit = form.handleSubmit(async (values) => {
    setFailure(undefined);
    setLacksText(text === undefined);
    if (text === undefined) return;
    try {
      const { id } = await act.mutateAsync({
        path: `/dialogues/${dialogue.id}/imports`,
        body: {
          ...(pruned(values) as StartFormValues),
          ...{ fileId: file.id, mapping: { ...mapping, text }, format: preview.format },
        },
      });
      letGo(address);
      onStarted();
      await navigate({ to: '/dialoger/$id/import', params: { id: dialogue.id }, search: { import: id } });
    } catch (fault) {
      if (!markFaults(fault, form.setError)) setFailure(fault);
    }
  });
  return (
    <FormProvider {...form}>
      <form
        className="well stack"
        noValidate
        aria-labelledby="harkomst"
        onSubmit={(event) => void submit(event)}
      >
        <h2 id="harkomst">{t('import.provenance')}</h2>
        <p className="small muted">{t('import.provenanceLead')}</p>
        <dl className="facts list">
          <dt>{t('import.fileName')}</dt>
          <dd className="filename">
            {file.name}, {bytesShown(file.bytes)}
          </dd>
          <dt>{t('import.hash')}</dt>
          <dd className="mono">{hashShown(file.sha256)}</dd>
        </dl>
        {failure === undefined ? <FaultSummary /> : <Failure error={failure} />}
        <DataSetFields under="dataSet." />
        <ChoiceCards
          name="mode"
          label={t('import.mode')}
          options={[
            { value: 'keep-good', label: t('import.keepGood'), note: t('import.keepGoodNote') },
            { value: 'all-or-nothing', label: t('import.allOrNothing'), note: t('import.allOrNothingNote') },
          ]}
        />
        {lacksText && text === undefined && (
          <div role="alert">
            <Fault>{t('import.mustText')}</Fault>
          </div>
        )}
        <div className="actions">
          <Button type="submit" kind="primary" busy={form.formState.isSubmitting}>
            {t('import.start')}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

/** As the file is kept by the page's address, so is what is said of it, on the device. */
function useHeldForm(address: string, begun: StartFormValues): UseFormReturn<StartFormValues> {
  const [held] = useState(() => heldAt(address)?.content as StartFormValues | undefined);
  const form = useForm<StartFormValues>({ resolver: judgedBy(startForm), defaultValues: held ?? begun });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          hold(address, { version: 0, content: values, at: new Date().toISOString() });
        },
      }),
    [form, address],
  );
  return form;
}

/** What is likely: the plan's own days, as far as they have come. */
function beginning(
  { facts, owner }: DialogueDetail,
  file: StoredFile,
  today: string,
): StartFormValues['dataSet'] {
  const day = (name: string): string => String(facts[name] ?? '');
  const ends = day('collection-ends');
  return {
    title: file.name.replace(/\.[^.]*$/, ''),
    method: '',
    collector: owner.name,
    periodFrom: day('collection-begins'),
    periodTo: ends === '' || ends > today ? today : ends,
  };
}
