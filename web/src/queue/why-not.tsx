import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PossibleActs, TaskItem } from '../../../src/contract/task';
import { dialogueQuery, possibleActsQuery } from '../queries/dialogue';
import { titled } from '../text/titled';
import { Failure, Skeleton } from '../ui/states';
import { WhoMay } from '../ui/who-may';

type Verdict = PossibleActs['acts'][number];

/** The acts one may not do now: asked for only when somebody wonders. */
export function WhyNot({ item }: { item: TaskItem }): ReactNode {
  const { t } = useTranslation('queue');
  const [open, setOpen] = useState(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary className="small">{t('whyNotTitle')}</summary>
      {open && <Reasons item={item} />}
    </details>
  );
}

function Reasons({ item }: { item: TaskItem }): ReactNode {
  const { t } = useTranslation('queue');
  const { data, error, refetch } = useQuery(possibleActsQuery(item.dialogue.id));
  const { data: dialogue } = useQuery(dialogueQuery(item.dialogue.id));
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={3} />;
  const acts = data.tasks.find(({ key }) => key === item.key)?.acts ?? [];
  return (
    <div className="stack near">
      <dl className="stack near small">
        {acts
          .filter(({ permitted }) => !permitted)
          .map(({ act, title, code, by }) => (
            <div key={act}>
              <dt>
                <strong>{titled(title)}</strong>
              </dt>
              <dd>
                {t(`refusals.${known(code)}`)} {by.length > 0 && t('whoMay', { who: whoOf(by) })}
              </dd>
            </div>
          ))}
      </dl>
      {dialogue && (
        <WhoMay link={t('matrixLink')} definition={dialogue.definition}>
          {null}
        </WhoMay>
      )}
    </div>
  );
}

const refusals = [
  'ended',
  'not-open',
  'not-permitted',
  'conflict-of-interest',
  'own-work',
  'claimed-by-other',
  'not-claimed',
  'nothing-changed',
  'paused',
  'extension-used',
] as const;

const known = (code: string | null): (typeof refusals)[number] | 'other' =>
  refusals.find((each) => each === code) ?? 'other';

/** By role and unit; a person only where the role is one person's. */
const whoOf = (by: Verdict['by']): string =>
  by
    .map(({ title, unit, person }) =>
      [titled(title).toLowerCase(), person?.name ?? unit?.name]
        .filter((part) => part !== undefined)
        .join(', '),
    )
    .join('; ');
