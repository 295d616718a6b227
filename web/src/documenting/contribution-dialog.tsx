import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionDetail } from '../../../src/contract/contribution';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { dayInMargin, dayOf, moment } from '../dates/dates';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { contributionQuery } from '../queries/material';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { partOf } from '../ui/part-of';
import { Failure, Skeleton } from '../ui/states';
import { Banner } from '../ui/status';
import { useSay } from '../ui/toasts';
import { ContributionChain } from './contribution-chain';
import { ContributionUse } from './contribution-use';
import { NotMine, useMaterialRight } from './material-rights';
import { retryOf } from './retry';

const WithdrawDialog = partOf(() => import('./withdraw-dialog'), 'WithdrawDialog');

interface DialogProps {
  readonly dialogue: DialogueDetail;
  readonly contribution: string;
  readonly onClose: () => void;
}

/** One contribution: back to the line of the file, forward to what was made of it. */
export function ContributionDialog({ dialogue, contribution, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('documenting');
  const { data, error, refetch } = useQuery(contributionQuery(dialogue.id, contribution));
  const title = data === undefined ? t('list.title') : t('one.title', { number: String(data.number) });
  return (
    <Modal wide title={title} onClose={onClose}>
      {error !== null && <Failure error={error} {...retryOf(error, refetch)} />}
      {data === undefined && error === null && <Skeleton lines={5} />}
      {data !== undefined && <Contribution dialogue={dialogue} about={data} />}
      <div className="actions">
        <Button onPress={onClose}>{t('one.close')}</Button>
      </div>
    </Modal>
  );
}

interface ContributionProps {
  readonly dialogue: DialogueDetail;
  readonly about: ContributionDetail;
}

function Contribution({ dialogue, about }: ContributionProps): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <div className="stack">
      <blockquote lang={about.language} className="said">
        {about.text}
      </blockquote>
      <Publication dialogue={dialogue} about={about} />
      <section className="stack tight" aria-labelledby="varifran">
        <h3 id="varifran">{t('one.chain')}</h3>
        <ContributionChain dialogue={dialogue} about={about} />
      </section>
      <Facts about={about} />
      <ContributionUse dialogue={dialogue.id} about={about} />
    </div>
  );
}

function Facts({ about }: { readonly about: ContributionDetail }): ReactNode {
  const { t } = useTranslation('documenting');
  const none = t('notSaid');
  const facts: readonly (readonly [string, string])[] = [
    [t('one.channel'), t(`channel.${about.channel}`)],
    [t('one.language'), about.language],
    [t('one.age'), about.ageBand === null ? none : t(`band.${about.ageBand}`)],
    [t('one.sex'), about.sex === null ? none : t(`sex.${about.sex}`)],
    [t('one.area'), about.area?.name ?? none],
    [t('one.said'), about.saidAt === null ? none : dayInMargin(dayOf(about.saidAt))],
    [t('one.received'), moment(about.receivedAt)],
  ];
  return (
    <section className="stack tight" aria-labelledby="ombidraget">
      <h3 id="ombidraget">{t('one.facts')}</h3>
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {about.late && (
        <Banner tone="warn" icon="clock">
          <p>{t('one.late')}</p>
        </Banner>
      )}
    </section>
  );
}

/** Whether it is shown to residents; taken back with a reason, and given back. */
function Publication({ dialogue, about }: ContributionProps): ReactNode {
  const { t } = useTranslation('documenting');
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const act = useAct(keys.dialogue(dialogue.id));
  const right = useMaterialRight(dialogue, 'withdraw-contribution');
  const number = String(about.number);
  const restore = (): void => {
    act.mutate(
      { path: `/contributions/${about.id}/restore` },
      {
        onSuccess: () => {
          say(t('one.restoredDone', { number }));
        },
      },
    );
  };
  return (
    <>
      {about.unpublished !== null && (
        <Banner tone="info" icon="eye-off">
          <p>
            <strong>{t('one.withdrawn', { day: dayInMargin(dayOf(about.unpublished.at)) })}</strong>{' '}
            {about.unpublished.why}
          </p>
        </Banner>
      )}
      {act.error !== null && <Failure error={act.error} />}
      {right.kind === 'may' && (
        <div className="actions">
          {about.unpublished === null ? (
            <Button
              size="s"
              icon="eye-off"
              onPress={() => {
                setAsking(true);
              }}
            >
              {t('one.withdraw')}
            </Button>
          ) : (
            <Button size="s" busy={act.isPending} onPress={restore}>
              {t('one.restore')}
            </Button>
          )}
        </div>
      )}
      <NotMine right={right} what={t('act.withdraw')} dialogue={dialogue} />
      {asking && (
        <WithdrawDialog
          dialogue={dialogue.id}
          contribution={about}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}
