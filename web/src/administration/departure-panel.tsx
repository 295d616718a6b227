import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Leaving } from '../../../src/contract/person';
import { Banner } from '../ui/status';

/** What somebody left behind, and what must be taken over. */
export function DeparturePanel({ left }: { readonly left: Leaving }): ReactNode {
  const { t } = useTranslation('administration');
  const held = left.tasks.filter(({ now }) => now === 'held');
  const released = left.tasks.length - held.length;
  const dialogues = [...new Map(held.map(({ dialogue }) => [dialogue.id, dialogue])).values()];
  return (
    <Banner tone={left.leads.length > 0 || held.length > 0 ? 'warn' : 'ok'} live>
      <p>
        <strong>{t('people.left.title', { name: left.person.name })}</strong>
      </p>
      <p>
        {t('people.left.counts', {
          roles: String(left.roles),
          deputyships: String(left.deputyships),
          sessions: String(left.sessions),
          tokens: String(left.tokens),
        })}{' '}
        {released > 0 && t('people.left.released', { count: released })}
      </p>
      {dialogues.length > 0 && <Dialogues said={t('people.left.held')} dialogues={dialogues} />}
      {left.leads.length > 0 && <Dialogues said={t('people.left.leads')} dialogues={left.leads} />}
    </Banner>
  );
}

interface DialoguesProps {
  readonly said: string;
  readonly dialogues: Leaving['leads'];
}

const Dialogues = ({ said, dialogues }: DialoguesProps): ReactNode => (
  <div>
    <p>{said}</p>
    <ul>
      {dialogues.map(({ id, number, title }) => (
        <li key={id}>
          <Link to="/dialoger/$id" params={{ id }}>
            {title}
          </Link>{' '}
          <span className="small">{number}</span>
        </li>
      ))}
    </ul>
  </div>
);
