import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '../../form/choices';
import { TextArea } from '../../form/inputs';
import { UnitField } from '../../form/unit-field';
import { Panel } from '../../ui/page';
import type { PartProps } from './part';

const levels = [1, 2, 3, 4, 5] as const;

interface InfluencePartProps extends PartProps {
  /** Between a service and its users no committee need decide. */
  readonly amongUsers: boolean;
}

/** What those who take part are promised. */
export function InfluencePart({ at, amongUsers }: InfluencePartProps): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <>
      <Panel id="part-influence" title={t('influence')}>
        <div className="cols">
          <TextArea name={`${at}.canBeInfluenced`} label={t('canBeInfluenced')} />
          <TextArea name={`${at}.cannotBeInfluenced`} label={t('cannotBeInfluenced')} />
        </div>
      </Panel>
      <Panel id="part-ladder" title={t('ladder')}>
        <ChoiceCards
          ladder
          numeric
          name={`${at}.influenceLevel`}
          label={t('ladder')}
          labelHidden
          hint={t('ladderHint')}
          options={levels.map((level) => ({
            value: String(level),
            label: t(`levels.l${level}.name`),
            note: t(`levels.l${level}.promise`),
          }))}
        />
        <TextArea name={`${at}.decidesAfterwards`} label={t('decidesAfterwards')} rows={2} />
        <UnitField
          name={`${at}.decidingCommittee`}
          kinds={['committee']}
          label={t('decidingCommittee')}
          hint={amongUsers ? t('decidingHintUsers') : t('decidingHint')}
          optional={amongUsers}
        />
      </Panel>
    </>
  );
}
