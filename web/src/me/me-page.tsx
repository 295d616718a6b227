import { useSuspenseQuery } from '@tanstack/react-query';
import type { CSSProperties, ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/me';
import { shortDay } from '../dates/dates';
import { meQuery } from '../queries/me';
import { titled } from '../text/titled';
import { PageHead } from '../ui/page';
import { AuthoritiesPanel } from './authorities-panel';
import { DeputiesPanel } from './deputies-panel';
import { DevicePanel } from './device-panel';
import { LettersPanel } from './letters-panel';
import './me.css';
import { SessionsPanel } from './sessions-panel';
import { TokensPanel } from './tokens-panel';

const gap = { '--gap': 'var(--s6)' } as CSSProperties;

/** Who am I here, what may I, who stands in, and where am I signed in. */
export function MePage(): ReactNode {
  // The dialogs' own texts come with the page: one that had to wait for them would hide it, and lose the focus.
  const { t } = useTranslation(['me', 'form']);
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <>
      <PageHead
        title={t('title')}
        under={`${me.name} · ${me.email} · ${t('today', { day: shortDay(me.day) })}`}
        answer={<Answer me={me} />}
      />
      <div className="split me">
        <div className="stack" style={gap}>
          <AuthoritiesPanel me={me} />
          <DeputiesPanel me={me} />
          <LettersPanel />
          <SessionsPanel />
          <TokensPanel />
        </div>
        <DevicePanel />
      </div>
    </>
  );
}

const bold = { b: <b /> };

function Answer({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('me');
  const principals = me.authorities.filter(({ asDeputy }) => asDeputy).map(({ holderName }) => holderName);
  const names = [...new Set(principals)];
  const listed = (): string =>
    names.length < 2
      ? names.join('')
      : t('and', { names: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
  return (
    <>
      <Own me={me} />
      {names.length > 0 && (
        <>
          {' '}
          <Trans t={t} i18nKey="answerDeputy" values={{ names: listed() }} components={bold} />
        </>
      )}
    </>
  );
}

function Own({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('me');
  const own = me.authorities.filter(({ asDeputy }) => !asDeputy);
  const [first] = own;
  if (first === undefined) return t('answerNone');
  if (own.length > 1) return <Trans t={t} i18nKey="answerOwn" count={own.length} components={bold} />;
  const said = { role: titled(first.roleTitle).toLowerCase(), unit: first.unitName };
  return <Trans t={t} i18nKey="answerOne" values={said} components={bold} />;
}
