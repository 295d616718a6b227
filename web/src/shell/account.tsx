import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/me';
import { signOut } from '../api';
import { forgetHeld } from '../task/held';
import { titled } from '../text/titled';
import { codeOf } from '../ui/code-of';
import { usePart } from '../ui/use-part';

const accountMenu = codeOf(() => import('./account-menu'), 'AccountMenu');

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();

/** Who am I here. The menu behind it comes when it is first opened; until then its button stays, with the focus. */
export function Account({ me }: { me: Me }): ReactNode {
  const [opened, setOpened] = useState(false);
  const menu = usePart(accountMenu, opened, () => {
    setOpened(false);
  });
  const person = <Person me={me} />;
  return opened && menu ? (
    menu({ onLeave: () => void leave(), children: person })
  ) : (
    <button
      className="btn quiet account"
      type="button"
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => {
        setOpened(true);
      }}
    >
      {person}
    </button>
  );
}

function Person({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('shell');
  // One's own role before another's that one stands in for.
  const shown = me.authorities.find(({ asDeputy }) => !asDeputy) ?? me.authorities[0];
  return (
    <>
      <span className="vh">{t('account')}: </span>
      <span className="avatar" aria-hidden="true">
        {initials(me.name)}
      </span>
      <span className="small who">
        <span>
          {me.name}
          {shown && (
            <small>
              {`${titled(shown.roleTitle)}, ${shown.unitName}`}
              {shown.asDeputy && `, ${t('asDeputyFor', { name: shown.holderName })}`}
            </small>
          )}
        </span>
      </span>
    </>
  );
}

/** Nothing of the person stays on the device. */
async function leave(): Promise<void> {
  await signOut();
  forgetHeld();
  window.location.assign('/personal/');
}
