import type { ReactNode } from 'react';
import type { Handbook } from '../../../src/contract/definition';
import type { SetName } from '../../../src/domain/lifecycle/definition';
import { roles } from '../../../src/domain/lifecycle/role';
import { titled } from '../text/titled';
import { Scroll } from '../ui/page';
import { useWords, type Words } from './use-words';

type Phase = Handbook['phases'][number];
type Step = Phase['steps'][number];

/** When each step is due, who is reminded, what silence means, and what may be answered. */
export function RulesTable({ handbook }: { handbook: Handbook }): ReactNode {
  const { t } = useWords();
  const titles = new Map(handbook.phases.flatMap(({ steps }) => steps.map(({ id, title }) => [id, title])));
  return (
    <Scroll label={t('rulesTable')}>
      <table className="table cards rules">
        <caption className="vh">{t('rulesCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col">{t('reminders')}</th>
            <th scope="col">{t('silence')}</th>
            <th scope="col">{t('outcomes')}</th>
          </tr>
        </thead>
        {handbook.phases.map((phase, at) => (
          <tbody key={phase.id}>
            <tr className="phase">
              <th scope="rowgroup" colSpan={5}>{`${String(at + 1)}. ${titled(phase.title)}`}</th>
            </tr>
            {phase.steps.map((step) => (
              <RuleRow key={step.id} step={step} titles={titles} />
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}

function RuleRow({ step, titles }: { step: Step; titles: ReadonlyMap<string, string> }): ReactNode {
  const { t } = useWords();
  return (
    <tr>
      <th scope="row">
        {titled(step.title)}
        {step.each !== null && <small>{t(`each.${step.each as SetName}`)}</small>}
      </th>
      <td data-label={t('due')}>{dueWord(step, t)}</td>
      <td data-label={t('reminders')}>{reminderWord(step, t)}</td>
      <td data-label={t('silence')}>{silenceWord(step, t)}</td>
      <td data-label={t('outcomes')}>
        <ul>
          {step.outcomes.map((outcome) => (
            <li key={outcome.id}>{outcomeWord(outcome, titles, t)}</li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

const facts = ['board-date', 'collection-begins', 'collection-ends', 'decision-date', 'season-ends'] as const;

function dueWord({ due, each }: Step, t: Words): string {
  if (due === null) return each === null ? t('dueNone') : t('dueOwn');
  if ('workingDays' in due) return t('dueIn', { count: due.workingDays });
  const fact = facts.find((known) => known === due.fact);
  return fact === undefined ? due.fact : t(`dueFacts.${fact}`);
}

const reminderWord = ({ reminders }: Step, t: Words): string =>
  reminders.length === 0
    ? t('remindersNone')
    : reminders
        .map((days) => (days === 0 ? t('reminderOn') : t('reminderBefore', { count: days })))
        .join(', ');

function silenceWord({ escalatesTo, silence, outcomes }: Step, t: Words): string {
  if (escalatesTo === null && silence === null) return t('silenceNothing');
  const role =
    escalatesTo !== null && escalatesTo in roles
      ? titled(roles[escalatesTo as keyof typeof roles].title)
      : '';
  const outcome = titled(outcomes.find(({ id }) => id === silence?.outcome)?.title ?? '').toLowerCase();
  return [
    escalatesTo === null ? '' : t('escalates', { role: role.toLowerCase() }),
    silence === null ? '' : t('counts', { count: silence.after, outcome }),
    silence?.consents ? t('countsConsent') : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function outcomeWord(
  { title, reasonRequired, then }: Step['outcomes'][number],
  titles: ReadonlyMap<string, string>,
  t: Words,
): string {
  const [kind, what = ''] = (then ?? '').split(':');
  const follows: Readonly<Record<string, string>> = {
    reopen: t('thenReopen', { step: titled(titles.get(what) ?? what).toLowerCase() }),
    end: t('thenEnd'),
    'cancel-later': t('thenCancel'),
  };
  const notes = [reasonRequired ? t('withReason') : '', follows[kind ?? ''] ?? ''].filter(
    (note) => note !== '',
  );
  return notes.length === 0 ? titled(title) : `${titled(title)} (${notes.join(', ')})`;
}
