import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Handbook } from '../../../src/contract/definition';
import { graphQuery } from '../queries/dialogue';
import { BeforeAndAfter } from '../task/difference';
import { usePlanLabel } from '../task/use-plan-words';
import { Status } from '../ui/status';
import type { PlanChange } from './changed-plan';
import { statementsQuery } from './planning-query';
import { reopenedBy } from './reopened';

interface ChangeSummaryProps {
  readonly dialogue: string;
  readonly handbook: Handbook;
  readonly change: PlanChange;
}

/** What differs from the plan in force, and who is asked again because of it: said before it is sent. */
export function ChangeSummary({ dialogue, handbook, change }: ChangeSummaryProps): ReactNode {
  const { t } = useTranslation('planning');
  const labelOf = usePlanLabel();
  return (
    <section className="well sticky stack diff" aria-labelledby="changes">
      <h2 id="changes">{t('changes')}</h2>
      {change.fields.length === 0 ? (
        <p className="muted">{t('changeNone')}</p>
      ) : (
        <>
          <dl className="stack tight">
            {change.fields.map((each) => (
              <div key={each.field}>
                <dt className="label small">{labelOf(each.field)}</dt>
                <dd className="small">
                  <BeforeAndAfter {...each} />
                </dd>
              </div>
            ))}
          </dl>
          <section className="stack tight" aria-labelledby="reopens">
            <h3 id="reopens">{t('reopens')}</h3>
            <Reopens dialogue={dialogue} handbook={handbook} change={change} />
          </section>
        </>
      )}
    </section>
  );
}

const REGISTER = new Set(['area', 'period', 'target-groups']);

function Reopens({ dialogue, handbook, change }: ChangeSummaryProps): ReactNode {
  const { t } = useTranslation('planning');
  const { data: statements } = useQuery(statementsQuery(dialogue));
  const { data: graph } = useQuery(graphQuery(dialogue));
  const reached = (graph?.nodes ?? [])
    .filter(({ status }) => status === 'passed' || status === 'here')
    .map(({ id }) => id.replace('step/', ''));
  const reopened = reopenedBy(change.parts, {
    steps: handbook.phases.flatMap(({ steps }) => steps),
    statements: statements?.items ?? [],
    reached: new Set(reached),
  });
  const units = reopened.statements.map(({ name }) => name).join(', ');
  const nobody = units === '' && reopened.steps.length === 0;
  return (
    <ul className="stack tight small" aria-live="polite">
      {nobody && <li>{t('reopensNone')}</li>}
      {units !== '' && (
        <li>
          <Status tone="warn">{t('reopensStatements', { units })}</Status>
        </li>
      )}
      {reopened.steps.map((step) => (
        <li key={step}>
          <Status tone="warn">{t('reopensStep', { step: `”${step}”` })}</Status>
        </li>
      ))}
      {!nobody && <li className="muted">{t('reopensUnchanged')}</li>}
      {change.parts.some((part) => REGISTER.has(part)) && <li className="muted">{t('reopensRegister')}</li>}
    </ul>
  );
}
