import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { Panel } from '../ui/page';

const names = ['one', 'two', 'three', 'four', 'five'] as const;

/** The promise the follow-up checks: the influence level in plain words. */
export function Promised({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('followUp');
  const level = Number(dialogue.facts['influence-level']);
  const name = names[level - 1];
  return (
    <Panel id="promised" title={t('promised')}>
      {name === undefined ? (
        <p className="muted">{t('promisedNothing')}</p>
      ) : (
        <>
          <p>
            <strong>{t(`promise.${name}.title`)}</strong>
          </p>
          <p>{t(`promise.${name}.text`)}</p>
        </>
      )}
      {dialogue.question !== null && <p className="muted">{dialogue.question}</p>}
    </Panel>
  );
}
