import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Status } from '../ui/status';
import { figure } from '../dates/dates';
import type { FieldProps } from './field';
import { TextArea } from './inputs';
import { levelOf, readabilityOf, type Readability } from './readability';

/** Fewer words than this say nothing of how a text reads. */
const ENOUGH = 12;
const SHOWN = 3;

/** A text for everybody: beneath it stands how heavy it is to read, and what would make it lighter. */
export function PlainTextArea(props: FieldProps & { readonly rows?: number }): ReactNode {
  const text: unknown = useWatch({ name: props.name });
  const found = typeof text === 'string' ? readabilityOf(text) : null;
  return (
    <div className="stack cards">
      <TextArea {...props} />
      {found && found.words >= ENOUGH && <Hints found={found} />}
    </div>
  );
}

const tones = { veryEasy: 'ok', easy: 'ok', medium: 'ok', hard: 'warn', veryHard: 'warn' } as const;

function Hints({ found }: { found: Readability }): ReactNode {
  const { t } = useTranslation('carryingOut');
  const level = levelOf(found.lix);
  const [longest] = found.longSentences;
  return (
    <div className="stack cards small">
      <p>
        <Status tone={tones[level]}>{t(`lix.${level}`, { lix: String(found.lix) })}</Status>{' '}
        <span className="muted">
          {t('sentenceLength', { count: found.words, length: figure(found.sentenceLength, 1) })}
        </span>
      </p>
      {longest !== undefined && (
        <p>
          {t('longSentence', { count: found.longSentences.length })} <q>{shortened(longest)}</q>
        </p>
      )}
      {found.heavyWords.length > 0 && (
        <p>{t('heavyWords', { words: found.heavyWords.slice(0, SHOWN).join(', ') })}</p>
      )}
    </div>
  );
}

const shortened = (sentence: string): string =>
  sentence.length > 90 ? `${sentence.slice(0, 90).trimEnd()} …` : sentence;
