import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ShownReport } from '../../../../src/contract/dialogue';
import { effectKinds } from '../../../../src/domain/lifecycle/vocabulary';
import type { EffectKind } from '../../../../src/domain/lifecycle/definition';
import { read } from '../../api';
import { moment } from '../../dates/dates';
import { keys } from '../../queries/keys';
import { useWords, type Words } from '../use-words';

/** What happens by itself: people need not wait for it, but may wonder. */
export function DriverLine({ dialogueId }: { dialogueId: string }): ReactNode {
  const { t } = useWords();
  const { data } = useQuery({
    queryKey: [...keys.dialogue(dialogueId), 'driver'],
    queryFn: ({ signal }) => read<ShownReport>(`/dialogues/${dialogueId}/driver`, {}, signal),
  });
  if (data === undefined) return null;
  const { failed } = data;
  return (
    <p className="small muted">
      {t('driver.is')}
      {statusWord(data, t)}{' '}
      {failed.length > 0 &&
        t('driver.failed', { effects: failed.map(({ effect }) => effectWord(effect, t)).join(', ') })}
    </p>
  );
}

function statusWord({ status, doing, waitingUntil }: ShownReport, t: Words): string {
  if (status !== 'running') return t(`driver.${status}`);
  if (doing !== null && doing !== 'sleeping') return t('driver.doing', { effect: effectWord(doing, t) });
  return waitingUntil === null
    ? t('driver.sleeping')
    : t('driver.sleepingUntil', { when: moment(waitingUntil) });
}

/** Effects are named `publish-results`, some with what they are about after it. */
function effectWord(effect: string, t: Words): string {
  const kind = [...effectKinds].find(
    (each) => effect === each || effect.startsWith(`${each}/`) || effect.startsWith(`${each}:`),
  );
  return kind === undefined ? effect : t(`effects.${kind as EffectKind}`);
}
