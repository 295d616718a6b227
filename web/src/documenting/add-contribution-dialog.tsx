import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AddedContribution } from '../../../src/contract/contribution';
import { CheckField } from '../form/choices';
import { FaultSummary, markFaults } from '../form/faults';
import { DateField, NumberField, SelectField, TextArea, TextField } from '../form/inputs';
import { judgedBy } from '../form/resolver';
import { today } from '../dates/dates';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { dataSetsQuery } from '../queries/material';
import { areasQuery } from '../queries/organisation';
import { Button } from '../ui/button';
import { focusFirstField } from '../ui/first-field';
import { Modal } from '../ui/modal';
import { Failure } from '../ui/states';
import { Banner } from '../ui/status';
import { useSay } from '../ui/toasts';
import { writtenChannels } from './channels';
import { bodyOf, emptyForm, nextForm, writtenForm, type WrittenForm } from './written';

interface DialogProps {
  readonly dialogue: string;
  readonly onClose: () => void;
}

/** One contribution that came on paper, by telephone or by word of mouth; or a pile of them, one after the other. */
export function AddContributionDialog({ dialogue, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation(['documenting', 'ui']);
  const say = useSay();
  const [failure, setFailure] = useState<unknown>();
  const [last, setLast] = useState<AddedContribution>();
  const [count, setCount] = useState(0);
  const act = useAct<AddedContribution>(keys.dialogue(dialogue));
  const form = useForm<WrittenForm>({ resolver: judgedBy(writtenForm), defaultValues: emptyForm() });
  const saved = ({ number, late }: AddedContribution): string =>
    t(late ? 'hand.savedLate' : 'hand.saved', { number: String(number) });
  const submit = (andNext: boolean) =>
    form.handleSubmit(async (values) => {
      setFailure(undefined);
      try {
        const body = bodyOf(values);
        const added = await act.mutateAsync({ path: `/dialogues/${dialogue}/contributions`, body });
        setLast(added);
        setCount((before) => before + 1);
        if (!andNext) {
          say(saved(added));
          onClose();
          return;
        }
        form.reset(nextForm(values) as unknown as WrittenForm);
        // When the form has been emptied on screen.
        requestAnimationFrame(() => {
          form.setFocus('text');
        });
      } catch (fault) {
        if (!markFaults(fault, form.setError)) setFailure(fault);
      }
    });
  return (
    <Modal wide title={t('hand.title')} onClose={onClose}>
      <FormProvider {...form}>
        <form
          ref={focusFirstField}
          className="stack"
          noValidate
          onSubmit={(event) => void submit(false)(event)}
        >
          <div role="status">
            {last !== undefined && (
              <Banner tone="ok">
                <p>
                  <strong>{saved(last)}</strong> {t('hand.count', { count })}
                </p>
                <p className="small">{t('hand.kept')}</p>
              </Banner>
            )}
          </div>
          {failure === undefined ? <FaultSummary /> : <Failure error={failure} />}
          <WrittenFields dialogue={dialogue} />
          <div className="actions">
            <Button type="submit" kind="primary" busy={form.formState.isSubmitting}>
              {t('hand.save')}
            </Button>
            <Button busy={form.formState.isSubmitting} onPress={() => void submit(true)()}>
              {t('hand.saveNext')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('ui:cancel')}
            </Button>
          </div>
        </form>
      </FormProvider>
    </Modal>
  );
}

function WrittenFields({ dialogue }: { readonly dialogue: string }): ReactNode {
  const { t } = useTranslation('documenting');
  const sets = useQuery(dataSetsQuery(dialogue)).data?.items ?? [];
  const areas = useQuery(areasQuery).data ?? [];
  return (
    <>
      <TextArea name="text" label={t('hand.text')} rows={5} />
      <div className="cols narrow">
        <SelectField
          name="channel"
          label={t('hand.channel')}
          options={writtenChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <DateField name="day" optional label={t('hand.said')} hint={t('hand.saidHint')} max={today()} />
        {sets.length > 0 && (
          <SelectField
            name="dataSetId"
            optional
            label={t('hand.dataSet')}
            options={sets.map(({ id, title }) => ({ value: id, label: title }))}
          />
        )}
        <TextField name="language" label={t('hand.language')} hint={t('hand.languageHint')} />
      </div>
      <fieldset className="stack fieldgroup">
        <legend>{t('hand.about')}</legend>
        <p className="hint">{t('hand.ageHint')}</p>
        <div className="cols narrow">
          <NumberField name="age" optional label={t('hand.age')} />
          <SelectField
            name="sex"
            optional
            label={t('hand.sex')}
            options={(['women', 'men', 'other'] as const).map((value) => ({
              value,
              label: t(`hand.sexes.${value}`),
            }))}
          />
          <SelectField
            name="area"
            optional
            label={t('hand.area')}
            options={areas.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      </fieldset>
      <fieldset className="stack fieldgroup">
        <legend>{t('hand.reply')}</legend>
        <CheckField name="wantsFeedback" label={t('hand.wants')} />
        <TextField name="address" optional label={t('hand.address')} hint={t('hand.addressHint')} />
      </fieldset>
    </>
  );
}
