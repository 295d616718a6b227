import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../queries/me';
import { titled } from '../text/titled';
import { PageHead } from '../ui/page';
import { Failure } from '../ui/states';
import { Banner } from '../ui/status';
import { whyNoDialogue } from './why-no-dialogue';

interface NoDialogueProps {
  readonly error: unknown;
  readonly retry: () => void;
  /** What the page is called when the dialogue may be there, and did not come. */
  readonly title: string;
}

/** Instead of a page about a dialogue that could not be read. */
export function NoDialogue({ error, retry, title }: NoDialogueProps): ReactNode {
  const why = whyNoDialogue(error);
  if (why === 'closed') return <ClosedToMe />;
  if (why === 'gone') return <Gone />;
  return (
    <>
      <PageHead title={title} />
      <Failure error={error} retry={retry} />
    </>
  );
}

/** The dialogue is there, and not for this person: who may, and which roles one has. */
function ClosedToMe(): ReactNode {
  const { t } = useTranslation('noDialogue');
  const { data: me } = useSuspenseQuery(meQuery);
  const held = me.authorities.map(
    ({ roleTitle, unitName }) => `${titled(roleTitle).toLowerCase()} (${unitName})`,
  );
  return (
    <>
      <PageHead title={t('closedTitle')} />
      <Banner tone="info" icon="lock">
        <p>{t('closedCitizens')}</p>
        <p>{t('closedUsers')}</p>
        <p>{held.length > 0 ? t('yourRoles', { roles: held.join(', ') }) : t('noRoles')}</p>
        <p>
          <Link to="/vem-gor-vad">{t('closedRule')}</Link>
        </p>
      </Banner>
      <ToList />
    </>
  );
}

function Gone(): ReactNode {
  const { t } = useTranslation('noDialogue');
  return (
    <>
      <PageHead title={t('goneTitle')} answer={t('goneText')} />
      <ToList />
    </>
  );
}

function ToList(): ReactNode {
  const { t } = useTranslation('noDialogue');
  return (
    <p className="small">
      <Link to="/dialoger" activeOptions={{ exact: true }}>
        {t('toList')}
      </Link>
    </p>
  );
}
