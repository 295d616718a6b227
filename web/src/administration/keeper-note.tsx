import { Link } from '@tanstack/react-router';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/me';
import { coordinates } from '../queries/coordinates';
import { meQuery } from '../queries/me';
import { titled } from '../text/titled';
import { Banner } from '../ui/status';

interface Keeper {
  readonly me: Me;
  /** Whether this person keeps the register. */
  readonly keeps: boolean;
}

export function useKeeper(): Keeper {
  const { data: me } = useSuspenseQuery(meQuery);
  return { me, keeps: coordinates(me) };
}

/** To whoever only reads: who changes it, and what the reader is. */
export function KeeperNote(): ReactNode {
  const { t } = useTranslation('administration');
  const { me, keeps } = useKeeper();
  if (keeps) return null;
  return (
    <p className="small muted keeper">
      {t('keeper.who')} <YourRole me={me} /> <Link to="/vem-gor-vad">{t('keeper.matrix')}</Link>
    </p>
  );
}

interface NotForYouProps {
  /** A sentence that says who may. */
  readonly who: string;
  /** Where the reader's own stands. */
  readonly children?: ReactNode;
}

/** Instead of what the reader may not see. */
export function NotForYou({ who, children }: NotForYouProps): ReactNode {
  const { t } = useTranslation('administration');
  const { me } = useKeeper();
  return (
    <Banner tone="info" icon="lock">
      <p>
        {who} <YourRole me={me} />
      </p>
      {children}
      <p>
        <Link to="/vem-gor-vad">{t('keeper.matrix')}</Link>
      </p>
    </Banner>
  );
}

const YourRole = ({ me }: { me: Me }): ReactNode => {
  const { t } = useTranslation('administration');
  const [first] = me.authorities;
  if (!first) return t('keeper.noRole');
  return t('keeper.you', { role: titled(first.roleTitle).toLowerCase(), unit: first.unitName });
};
