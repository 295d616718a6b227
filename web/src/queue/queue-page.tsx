import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { meQuery } from '../queries/me';
import { taskCountsQuery } from '../queries/task-counts';
import { Icon } from '../ui/icon';
import { PageHead } from '../ui/page';
import { Button } from '../ui/button';
import { QueueAnswer } from './queue-answer';
import { QueueFilters } from './queue-filters';
import { QueueTabs, unitsOf } from './queue-tabs';
import { ShortcutsDialog } from './shortcuts-dialog';
import { askingFor } from './queue-search';
import { QueueWork } from './queue-work';
import './queue.css';

/** What waits for me, and what happens if I do nothing? */
export function QueuePage(): ReactNode {
  const { t } = useTranslation(['queue', 'taskActs']);
  const search = useSearch({ from: '/ko' });
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: counts } = useQuery(taskCountsQuery);
  const [helping, setHelping] = useState(false);
  const help = (): void => {
    setHelping(true);
  };
  const unit = unitsOf(me).find(({ id }) => id === search.enhet);
  const mayPlan = me.authorities.some(({ role }) => role === 'project-lead' || role === 'coordinator');
  const ofUnit = search.enhet !== undefined && (
    <Trans
      ns="queue"
      i18nKey="answerUnit"
      values={{ unit: unit?.name ?? search.enhet }}
      components={{ b: <strong /> }}
    />
  );
  return (
    <>
      <PageHead
        title={t('queue:title')}
        answer={ofUnit || (counts && <QueueAnswer counts={counts} today={me.day} />)}
        actions={
          mayPlan && (
            <Link className="btn" to="/dialoger/ny">
              <Icon name="plus" />
              {t('queue:plan')}
            </Link>
          )
        }
      />
      <div className="stack near queuehead">
        <QueueTabs search={search} me={me} counts={counts} />
        <div className="row apart">
          <QueueFilters search={search} />
          <KeyLegend onAll={help} />
        </div>
      </div>
      <QueueWork key={JSON.stringify(askingFor(search))} search={search} me={me} onHelp={help} />
      {helping && (
        <ShortcutsDialog
          onClose={() => {
            setHelping(false);
          }}
        />
      )}
    </>
  );
}

function KeyLegend({ onAll }: { onAll: () => void }): ReactNode {
  const { t } = useTranslation('queue');
  return (
    <p className="legend desk">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {t('keyMove')}
      </span>
      <span>
        <kbd>C</kbd> {t('keyClaim')}
      </span>
      <span>
        <kbd>X</kbd> {t('keyMark')}
      </span>
      <Button kind="quiet" size="xs" aria-label={t('shortcutsButton')} onPress={onAll}>
        <kbd>?</kbd> {t('keyAll')}
      </Button>
    </p>
  );
}
