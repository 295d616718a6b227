import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { WaitingTask } from '../../../src/contract/dialogue';
import { meQuery } from '../queries/me';
import { titled } from '../text/titled';
import { reasonsMine } from './reasons-mine';
import type { Verdict } from './verdict';

/** As whom the answer is given: in the own role, or for the one whose deputy one is. */
export function WhyMine({
  task,
  verdict,
}: {
  readonly task: WaitingTask;
  readonly verdict: Verdict;
}): ReactNode {
  const { t } = useTranslation('task');
  const { data: me } = useSuspenseQuery(meQuery);
  const reasons = reasonsMine(task.asked, me);
  const behalf = verdict.onBehalfOf?.id;
  const as = reasons.find(({ holder }) => holder === (behalf ?? me.id)) ?? reasons[0];
  if (as === undefined) return null;
  const said = {
    role: titled(as.roleTitle).toLocaleLowerCase('sv'),
    unit: as.unitName,
    holder: as.holderName,
  };
  return as.asDeputy ? (
    <Trans t={t} i18nKey="asDeputy" values={said} components={[<strong key="holder" />]} />
  ) : (
    <Trans t={t} i18nKey="asRole" values={said} components={[<strong key="role" />]} />
  );
}
