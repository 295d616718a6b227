import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { HandbookStep } from '../task/record-form';
import { Panel } from '../ui/page';

/** What it means to say nothing: never yes, save where the step says so when it asks. */
export function Silence({ step }: { step: HandbookStep }): ReactNode {
  const { t } = useTranslation(['coordination', 'ui']);
  const { silence } = step;
  if (silence === null) return null;
  const days = t('ui:workingDays', { count: silence.after });
  return (
    <Panel id="silence" title={t('coordination:silenceTitle')}>
      <p>
        <Trans
          t={t}
          i18nKey={silence.consents ? 'coordination:silenceIsYes' : 'coordination:silenceNeverYes'}
          values={{ days }}
          components={{ b: <strong /> }}
        />
      </p>
    </Panel>
  );
}
