import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../ui/toasts';
import { heldAddress } from './draft-place';
import type { Content } from './draft-state';
import { heldAt, letGo } from './held';
import { OwnText } from './own-text';

interface LeftOverProps {
  readonly path: string;
  readonly me: string;
  readonly outcomeTitle?: (id: string) => string;
}

/** What the device still holds of an answer that can be given no longer. */
export function LeftOver({ path, me, outcomeTitle }: LeftOverProps): ReactNode {
  const { t } = useTranslation('task');
  const say = useSay();
  const address = heldAddress(path, me);
  const [held, setHeld] = useState(() => heldAt(address));
  if (held === null) return null;
  return (
    <OwnText
      content={held.content as Content}
      {...(outcomeTitle && { outcomeTitle })}
      onForget={() => {
        letGo(address);
        setHeld(null);
        say(t('forgotten'));
      }}
    />
  );
}
