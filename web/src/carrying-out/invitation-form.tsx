import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { PlanVersionDetail } from '../../../src/contract/plan';
import { read } from '../api';
import { FieldGroup } from '../form/field';
import { TextArea, TextField } from '../form/inputs';
import { PlainTextArea } from '../form/plain-text-area';
import { TextRows } from '../form/text-rows';
import type { PlanContent } from '../queries/plan-content';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Banner } from '../ui/status';
import { languageName } from './language-name';
import { PlannedActivities } from './planned-activities';
import { Promise as Promised } from './promise';

const Context = ({ dialogue }: RecordFormProps): ReactNode => (
  <>
    <Promised dialogue={dialogue} />
    <PlannedActivities dialogue={dialogue} />
  </>
);

function Fields({ dialogue }: RecordFormProps): ReactNode {
  const { t } = useTranslation('carryingOut');
  return (
    <>
      <Banner tone="info">
        <p>{t(dialogue.who === 'brukardialog' ? 'inviteUsers' : 'invitePublic')}</p>
      </Banner>
      <TextField name="record.title" label={t('invitationTitle')} />
      <PlainTextArea name="record.body" label={t('invitationBody')} hint={t('invitationHint')} rows={8} />
      <Translations />
      <TextRows
        name="record.channels"
        label={t('channels')}
        hint={t('channelsHint')}
        rowLabel={t('channel')}
        addLabel={t('addChannel')}
        rows={1}
        optional
      />
    </>
  );
}

interface Translation {
  readonly language: string;
}

/** One for each language the plan promises beside Swedish. */
function Translations(): ReactNode {
  const { t } = useTranslation('carryingOut');
  const translations = useWatch({ name: 'record.translations' }) as readonly Translation[] | undefined;
  if (translations === undefined || translations.length === 0) return null;
  return (
    <FieldGroup name="record.translations" label={t('otherLanguages')} hint={t('otherLanguagesHint')}>
      {translations.map(({ language }, at) => {
        const path = `record.translations.${String(at)}`;
        const name = languageName(language);
        return (
          <div key={language} className="boxes" role="group" aria-label={t('inLanguage', { language: name })}>
            <TextField name={`${path}.title`} label={t('titleIn', { language: name })} />
            <TextArea name={`${path}.body`} label={t('bodyIn', { language: name })} rows={6} />
          </div>
        );
      })}
    </FieldGroup>
  );
}

async function initial({ dialogue }: RecordFormProps): Promise<Record<string, unknown>> {
  if (dialogue.plan === null) return {};
  const plan = await read<PlanVersionDetail>(
    `/dialogues/${dialogue.id}/plans/${String(dialogue.plan.version)}`,
  );
  const { languages = [] } = plan.content as PlanContent;
  return {
    translations: languages
      .filter((language) => language !== 'sv')
      .map((language) => ({ language, title: '', body: '' })),
  };
}

export const invitationForm: RecordForm = { Fields, Context, initial, layout: 'form' };
