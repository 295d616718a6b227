import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutsAreOff, switchShortcuts } from '../shell/use-hotkey';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

const shortcuts = [
  { keys: ['J'], does: 'shortcutNext' },
  { keys: ['K'], does: 'shortcutPrevious' },
  { keys: ['Enter'], does: 'shortcutOpen' },
  { keys: ['C', 'T'], does: 'shortcutClaim' },
  { keys: ['R'], does: 'shortcutRelease' },
  { keys: ['X'], does: 'shortcutMark' },
  { keys: ['/', 'Ctrl K'], does: 'shortcutSearch' },
  { keys: ['?'], does: 'shortcutAll' },
] as const;

/** Every key of the queue, and the way to switch single keys off (WCAG 2.1.4). */
export function ShortcutsDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation(['queue', 'ui']);
  const [off, setOff] = useState(shortcutsAreOff);
  return (
    <Modal title={t('queue:shortcuts')} onClose={onClose}>
      <dl className="shortcuts">
        {shortcuts.map(({ keys, does }) => (
          <ShortcutLine key={does} keys={keys} does={t(`queue:${does}`)} or={t('queue:or')} />
        ))}
      </dl>
      <label className="choice">
        <input
          type="checkbox"
          checked={off}
          aria-describedby="kortkommandon-om"
          onChange={({ target }) => {
            setOff(target.checked);
            switchShortcuts(target.checked);
          }}
        />
        <span>{t('queue:shortcutsOff')}</span>
        <small id="kortkommandon-om">{t('queue:shortcutsOffHint')}</small>
      </label>
      <div className="actions">
        <Button kind="primary" onPress={onClose}>
          {t('ui:close')}
        </Button>
      </div>
    </Modal>
  );
}

const ShortcutLine = ({
  keys,
  does,
  or,
}: {
  keys: readonly string[];
  does: string;
  or: string;
}): ReactNode => (
  <>
    <dt>
      {keys.map((key, at) => (
        <span key={key}>
          {at > 0 && <span className="small muted"> {or} </span>}
          <kbd>{key}</kbd>
        </span>
      ))}
    </dt>
    <dd>{does}</dd>
  </>
);
