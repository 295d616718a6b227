import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { MaterialRight } from '../queries/material-right';
import { WhoMay } from '../ui/who-may';

interface NotCoderProps {
  readonly right: MaterialRight;
  readonly dialogue: DialogueDetail;
}

/** Nothing where one may code; else who may, or that it is over. */
export function NotCoder({ right, dialogue }: NotCoderProps): ReactNode {
  const { t } = useTranslation('analysis');
  if (right.kind === 'may') return null;
  if (right.kind === 'ended') return <p className="small muted">{t('endedNot')}</p>;
  return (
    <WhoMay link={t('whoMay')} definition={dialogue.definition}>
      {t('mayNot', { who: right.who.join(t('or')).toLocaleLowerCase('sv') })}
    </WhoMay>
  );
}
