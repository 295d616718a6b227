import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { possibleActsQuery } from '../queries/dialogue';
import { Icon } from '../ui/icon';
import { useWhyNotChange } from './use-why-not-change';

/** The way to change the plan; for who may not, the reason and who may. */
export function ChangePlanLink({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('planning');
  const { data } = useQuery(possibleActsQuery(dialogue.id));
  const why = useWhyNotChange();
  const verdict = data?.acts.find(({ act }) => act === 'change-plan');
  if (verdict === undefined) return null;
  if (!verdict.permitted) {
    return (
      <p className="small muted">
        {why(verdict)}{' '}
        <Link
          to="/vem-gor-vad/$definition"
          params={{ definition: dialogue.definition.id }}
          search={{ version: dialogue.definition.version }}
        >
          {t('seeMatrix')}
        </Link>
      </p>
    );
  }
  return (
    <Link className="btn" to="/dialoger/$id/andra-planen" params={{ id: dialogue.id }}>
      <Icon name="pencil" />
      {t('changePlan')}
    </Link>
  );
}
