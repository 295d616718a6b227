import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DeputyshipItem } from '../../../src/contract/deputyship';
import { deputyshipStatus } from '../queries/deputyship-status';
import { deputyshipsQuery } from '../queries/deputyships';
import { Failure, Skeleton } from '../ui/states';
import { useLanding } from '../ui/use-landing';
import { PageHead } from '../ui/page';
import { DeputiesTable } from './deputies-table';
import { NameDeputyDialog, RevokeDeputyDialog } from './deputy-dialogs';
import { NotForYou, useKeeper } from './keeper-note';
import { RegisterPanel } from './register-panel';
import { TabHead } from './tab-head';

const gap = { '--gap': 'var(--s6)' } as CSSProperties;

/** Who is away, and who stands in: everybody's, for the coordinator. */
export function DeputiesTab(): ReactNode {
  const { t } = useTranslation('administration');
  const { keeps } = useKeeper();
  if (keeps) return <Everybodys />;
  return (
    <>
      <PageHead title={t('tabs.deputies')} />
      <NotForYou who={t('keeper.deputiesOnly')}>
        <p>
          {t('keeper.own')} <Link to="/jag">{t('keeper.ownPage')}</Link>
        </p>
      </NotForYou>
    </>
  );
}

function Everybodys(): ReactNode {
  const { t } = useTranslation('administration');
  const { me } = useKeeper();
  const { data, error, refetch } = useQuery(deputyshipsQuery('all'));
  const { landing, land } = useLanding();
  const [open, setOpen] = useState<DeputyshipItem | 'new' | null>(null);
  const close = (): void => {
    setOpen(null);
    land();
  };
  const those = (...statuses: readonly string[]): readonly DeputyshipItem[] =>
    (data ?? []).filter((one) => statuses.includes(deputyshipStatus(one, me.day)));
  const past = those('ended', 'revoked');
  return (
    <>
      <TabHead title={t('tabs.deputies')} answer={data && <Answer now={those('now')} />} />
      <div className="stack" style={gap}>
        {error !== null && <Failure error={error} retry={() => void refetch()} />}
        {data === undefined && error === null && <Skeleton lines={6} />}
        {data !== undefined && (
          <>
            <RegisterPanel
              id="galler-nu"
              title={t('deputies.now')}
              landing={landing}
              add={{
                verb: t('deputies.name'),
                onPress: () => {
                  setOpen('new');
                },
              }}
            >
              <DeputiesTable
                label={t('deputies.now')}
                none={t('deputies.noneNow')}
                day={me.day}
                rows={those('now')}
                onRevoke={setOpen}
              />
            </RegisterPanel>
            <RegisterPanel id="kommer" title={t('deputies.toCome')}>
              <DeputiesTable
                label={t('deputies.toCome')}
                none={t('deputies.noneToCome')}
                day={me.day}
                rows={those('toCome')}
                onRevoke={setOpen}
              />
            </RegisterPanel>
            {past.length > 0 && (
              <details>
                <summary>{t('deputies.past', { count: past.length })}</summary>
                <DeputiesTable
                  label={t('deputies.past', { count: past.length })}
                  none=""
                  day={me.day}
                  rows={past}
                />
              </details>
            )}
          </>
        )}
      </div>
      {open === 'new' && <NameDeputyDialog day={me.day} onClose={close} />}
      {open !== null && open !== 'new' && <RevokeDeputyDialog deputyship={open} onClose={close} />}
    </>
  );
}

function Answer({ now }: { readonly now: readonly DeputyshipItem[] }): ReactNode {
  const { t } = useTranslation('administration');
  const away = new Set(now.map(({ principal }) => principal.id)).size;
  if (away === 0) return t('deputies.answerNone');
  return <Trans t={t} i18nKey="deputies.answer" count={away} components={{ b: <b /> }} />;
}
