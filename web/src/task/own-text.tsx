import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { useSay } from '../ui/toasts';
import { fieldsOf } from './draft-fields';
import type { Content } from './draft-state';
import { useFieldLabel } from './field-label';
import { linesOf } from './plan-words';
import { usePlanWords } from './use-plan-words';

interface OwnTextProps {
  readonly content: Content;
  readonly outcomeTitle?: (id: string) => string;
  /** Throws away what the device still holds. */
  readonly onForget?: () => void;
}

/** What somebody had written that can no longer be sent: kept to be read and copied. */
export function OwnText({ content, outcomeTitle, onForget }: OwnTextProps): ReactNode {
  const { t } = useTranslation('task');
  const say = useSay();
  const words = usePlanWords();
  const labelOf = useFieldLabel();
  const reasonLabel = ({ outcome }: Content): string =>
    t(`reasonFor.${String(outcome)}` as 'reasonFor.objects', { defaultValue: t('reason') });
  const written = fieldsOf(content).flatMap(({ path, value }) => {
    const lines =
      path === 'outcome' && typeof value === 'string' && value !== ''
        ? [outcomeTitle?.(value) ?? value]
        : linesOf(path.split('.').at(-1) ?? path, value, words);
    const label = path === 'reason' ? reasonLabel(content) : labelOf(path);
    return lines.length === 0 ? [] : [{ label, lines }];
  });
  if (written.length === 0) return null;
  const copy = async (): Promise<void> => {
    const text = written.map(({ label, lines }) => `${label}\n${lines.join('\n')}`).join('\n\n');
    await navigator.clipboard.writeText(text);
    say(t('copied'));
  };
  return (
    <section className="panel" aria-labelledby="owntext">
      <header>
        <h2 id="owntext">{t('ownText')}</h2>
      </header>
      <p className="hint">{t('ownTextHint')}</p>
      <dl className="facts list">
        {written.map(({ label, lines }) => (
          <div key={label} className="written">
            <dt>{label}</dt>
            <dd>
              {lines.map((line, at) => (
                <p key={`${line}${String(at)}`}>{line}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <div className="actions">
        <Button size="s" icon="file" onPress={() => void copy()}>
          {t('copy')}
        </Button>
        {onForget && (
          <Button size="s" kind="quiet" onPress={onForget}>
            {t('forget')}
          </Button>
        )}
      </div>
    </section>
  );
}
