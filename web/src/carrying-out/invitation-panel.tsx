import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { invitation } from '../../../src/contract/records/carrying-out';
import { shortDay } from '../dates/dates';
import { publicationsQuery } from '../queries/publications';
import { recordContentsQuery } from '../queries/record-content';
import { AnswerLink } from '../task/answer-link';
import { Panel } from '../ui/page';

import { Failure, Skeleton } from '../ui/states';
import { WaitedFor } from '../ui/waited-for';
import { languageName } from './language-name';
import { PublicationStatus } from './publication-status';

type Invitation = z.output<typeof invitation>;

/** In which languages people have been invited, and whether it is out. */
export function InvitationPanel({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('carryingOut');
  const { data, error, refetch } = useQuery(publicationsQuery(dialogue.id, 'invitation'));
  const { data: records } = useQuery(recordContentsQuery<Invitation>(dialogue.id, 'invitation'));
  const written = records?.at(-1)?.content;
  return (
    <Panel
      id="invitation"
      title={t('invitation')}
      aside={
        <AnswerLink dialogue={dialogue} task="invite">
          {t('writeInvitation')}
        </AnswerLink>
      }
    >
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={2} />}
      {data && data.items.length > 0 && (
        <table className="table cards">
          <caption className="vh">{t('invitation')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('title')}</th>
              <th scope="col">{t('language')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((publication) => (
              <tr key={publication.id}>
                <th scope="row" lang={publication.language}>
                  {publication.title}
                </th>
                <td data-label={t('language')}>{languageName(publication.language)}</td>
                <td data-label={t('state')}>
                  <PublicationStatus of={publication} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {written ? <Written of={written} /> : <NotWritten dialogue={dialogue} />}
    </Panel>
  );
}

function NotWritten({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('carryingOut');
  const open = dialogue.waiting.find(({ step }) => step === 'invite');
  if (!open) return <p className="muted">{t('invitationNone')}</p>;
  return (
    <p>
      <WaitedFor dialogue={dialogue} task={open}>
        {t('invitationWaits', { unit: open.unit.name, date: shortDay(open.since) })}
      </WaitedFor>
    </p>
  );
}

function Written({ of: { title, body, translations = [], channels = [] } }: { of: Invitation }): ReactNode {
  const { t } = useTranslation('carryingOut');
  return (
    <>
      {channels.length > 0 && <p className="muted">{t('sentThrough', { channels: channels.join(', ') })}</p>}
      <details>
        <summary>{t('readInvitation')}</summary>
        <div className="stack">
          {[{ language: 'sv', title, body }, ...translations].map((text) => (
            <div key={text.language} lang={text.language} className="well">
              <h3>{text.title}</h3>
              <p className="written">{text.body}</p>
            </div>
          ))}
        </div>
      </details>
    </>
  );
}
