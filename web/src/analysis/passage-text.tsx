import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOther } from './coded-text';
import { phraseIn, type Span } from './phrases';
import { segmentsOf, type CodedPassage } from './segments';

interface PassageTextProps {
  readonly number: number;
  readonly text: string;
  readonly language: string;
  readonly codings: readonly CodedPassage[];
  readonly theme: string | undefined;
  readonly span: Span | null;
  readonly onSelect: (span: Span | null) => void;
}

/**
 * The text one selects in: a field, for the browser's own selection by mouse, keys and touch. It takes nothing that is
 * written; one that is read only has no caret to select from. What is coded already is marked beneath its letters.
 */
export function PassageText(props: PassageTextProps): ReactNode {
  const { t } = useTranslation('analysis');
  const { text, span, onSelect } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.addEventListener('beforeinput', takeNothing);
    return () => {
      area?.removeEventListener('beforeinput', takeNothing);
    };
  }, []);
  useEffect(() => {
    const area = field.current;
    if (area === null || span === null) return;
    const { selectionStart, selectionEnd } = area;
    const shown = phraseIn(text, { start: selectionStart, end: selectionEnd });
    // What was selected by hand stays as it is: it differs in white space only.
    if (shown?.start === span.start && shown.end === span.end) return;
    area.setSelectionRange(span.start, span.end);
  }, [text, span]);
  return (
    <div className="passage" lang={props.language}>
      <p aria-hidden="true">
        {segmentsOf(text, props.codings).map(({ start, text: part, themes }) =>
          themes.length === 0 ? (
            <span key={start}>{part}</span>
          ) : (
            <mark key={start} className={isOther(themes, props.theme) ? 'other' : undefined}>
              {part}
            </mark>
          ),
        )}
        {'\u200b'}
      </p>
      <textarea
        ref={field}
        aria-readonly
        inputMode="none"
        rows={1}
        value={text}
        onChange={keepText}
        spellCheck={false}
        aria-label={t('coding.textLabel', { number: String(props.number) })}
        onSelect={({ currentTarget }) => {
          const { selectionStart, selectionEnd } = currentTarget;
          onSelect(phraseIn(text, { start: selectionStart, end: selectionEnd }));
        }}
      />
    </div>
  );
}

const takeNothing = (event: Event): void => {
  event.preventDefault();
};

/** What cannot be stopped beforehand, like a letter put together of several, is taken back. */
const keepText = (): void => undefined;
