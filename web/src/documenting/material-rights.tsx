import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { MaterialAct } from '../../../src/domain/material/permission';
import { meQuery } from '../queries/me';
import { materialRight, type MaterialRight } from '../queries/material-right';
import { WhoMay } from '../ui/who-may';

export function useMaterialRight(dialogue: DialogueDetail, act: MaterialAct): MaterialRight {
  const { data: me } = useSuspenseQuery(meQuery);
  return materialRight(me, dialogue, act);
}

interface NotMineProps {
  readonly right: MaterialRight;
  /** What it is about, as the sentence begins: `Ta in en fil`. */
  readonly what: string;
  readonly dialogue: DialogueDetail;
}

/** Nothing where one may; else who may, or that it is over. */
export function NotMine({ right, what, dialogue }: NotMineProps): ReactNode {
  const { t } = useTranslation('documenting');
  if (right.kind === 'may') return null;
  if (right.kind === 'ended') return <p className="small muted">{t('endedNot', { what })}</p>;
  return (
    <WhoMay link={t('whoMay')} definition={dialogue.definition}>
      {t('mayNot', { what, who: listed(right.who, t('or')).toLocaleLowerCase('sv') })}
    </WhoMay>
  );
}

const listed = (names: readonly string[], or: string): string =>
  [names.slice(0, -1).join(', '), names.at(-1) ?? ''].filter(Boolean).join(or);
