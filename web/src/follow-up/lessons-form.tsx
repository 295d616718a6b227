import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextRows } from '../form/text-rows';
import type { RecordForm } from '../task/record-form';
import { EvaluationPanel } from './evaluation-panel';

function Fields(): ReactNode {
  const { t } = useTranslation('followUp');
  return (
    <>
      <p className="hint">{t('lessonsHint')}</p>
      <TextRows
        name="record.reuse"
        label={t('reuse')}
        rowLabel={t('reuseOne')}
        addLabel={t('addReuse')}
        optional
      />
      <TextRows
        name="record.avoid"
        label={t('avoid')}
        rowLabel={t('avoidOne')}
        addLabel={t('addAvoid')}
        optional
      />
    </>
  );
}

export const lessonsForm: RecordForm = {
  Fields,
  Context: EvaluationPanel,
  initial: () => Promise.resolve({ reuse: [''], avoid: [] }),
};
