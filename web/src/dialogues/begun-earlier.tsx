import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../dates/dates';
import { Button } from '../ui/button';
import { Banner } from '../ui/status';

interface BegunEarlierProps {
  readonly since: string;
  readonly onThrowAway: () => void;
}

/** The form does not begin blank: since when, and a way to let it. */
export function BegunEarlier({ since, onThrowAway }: BegunEarlierProps): ReactNode {
  const { t } = useTranslation('dialogues');
  return (
    <Banner tone="info">
      <p>
        <strong>{t('begin.begunEarlier')}</strong>
      </p>
      <p>{t('begin.begunSince', { when: moment(since) })}</p>
      <div className="actions">
        <Button size="s" kind="quiet" onPress={onThrowAway}>
          {t('begin.throwAway')}
        </Button>
      </div>
    </Banner>
  );
}
