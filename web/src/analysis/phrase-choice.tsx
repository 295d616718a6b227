import { useId, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { around, sentencesOf, wordsOf, type Span } from './phrases';

interface PhraseChoiceProps {
  readonly text: string;
  readonly span: Span | null;
  readonly onSelect: (span: Span) => void;
}

const SHOWN = 60;

/** A way to select that needs neither mouse nor selecting keys: a sentence, and within it from which word to which. */
export function PhraseChoice({ text, span, onSelect }: PhraseChoiceProps): ReactNode {
  const { t } = useTranslation('analysis');
  const sentences = useMemo(() => sentencesOf(text), [text]);
  const whole = { start: 0, end: text.length };
  return (
    <details className="phrases">
      <summary>{t('coding.sentences')}</summary>
      <div className="chips">
        {sentences.map((sentence) => (
          <PhraseChip
            key={sentence.start}
            words={text.slice(sentence.start, sentence.end)}
            pressed={isSame(span, sentence)}
            onPress={() => {
              onSelect(sentence);
            }}
          />
        ))}
        {sentences.length > 1 && (
          <PhraseChip
            words={t('coding.whole')}
            pressed={isSame(span, whole)}
            onPress={() => {
              onSelect(whole);
            }}
          />
        )}
      </div>
      {span !== null && (
        <WordSpan text={text} span={span} within={around(sentences, span)} onSelect={onSelect} />
      )}
    </details>
  );
}

interface ChipProps {
  readonly words: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

const PhraseChip = ({ words, pressed, onPress }: ChipProps): ReactNode => (
  <button type="button" className="chip" aria-pressed={pressed} onClick={onPress}>
    {words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}
  </button>
);

const isSame = (span: Span | null, other: Span): boolean =>
  span?.start === other.start && span.end === other.end;

interface WordSpanProps {
  readonly text: string;
  readonly span: Span;
  readonly within: Span;
  readonly onSelect: (span: Span) => void;
}

function WordSpan({ text, span, within, onSelect }: WordSpanProps): ReactNode {
  const { t } = useTranslation('analysis');
  const ids = useId();
  const words = useMemo(
    () => wordsOf(text).filter(({ start, end }) => start >= within.start && end <= within.end),
    [text, within.start, within.end],
  );
  const from = words.findIndex(({ end }) => end > span.start);
  const to = words.findLastIndex(({ start }) => start < span.end);
  const choose = (first: number, last: number): void => {
    const [begins, ends] = [words[Math.min(first, last)], words[Math.max(first, last)]];
    if (begins && ends) onSelect({ start: begins.start, end: ends.end });
  };
  const options = words.map(({ start, end }, at) => (
    <option key={start} value={at}>
      {text.slice(start, end)}
    </option>
  ));
  return (
    <div className="row">
      <div className="field">
        <label htmlFor={`${ids}f`}>{t('coding.from')}</label>
        <select
          id={`${ids}f`}
          value={from}
          onChange={({ target }) => {
            choose(Number(target.value), Math.max(to, Number(target.value)));
          }}
        >
          {options}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${ids}t`}>{t('coding.to')}</label>
        <select
          id={`${ids}t`}
          value={to}
          onChange={({ target }) => {
            choose(Math.min(from, Number(target.value)), Number(target.value));
          }}
        >
          {options}
        </select>
      </div>
    </div>
  );
}
