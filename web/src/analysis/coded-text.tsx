import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { segmentsOf, type CodedPassage } from './segments';

interface CodedTextProps {
  readonly text: string;
  readonly language: string;
  readonly codings: readonly CodedPassage[];
  /** Its passages are marked stronger than those of others. */
  readonly theme?: string | undefined;
  readonly ref?: Ref<HTMLParagraphElement>;
}

/** What was said, with its coded passages marked; after each, for who hears it, which themes it lies under. */
export function CodedText({ text, language, codings, theme, ref }: CodedTextProps): ReactNode {
  const { t } = useTranslation('analysis');
  return (
    <p lang={language} className="said" ref={ref}>
      {segmentsOf(text, codings).map((segment) =>
        segment.themes.length === 0 ? (
          <span key={segment.start} data-at={segment.start}>
            {segment.text}
          </span>
        ) : (
          <mark
            key={segment.start}
            className={isOther(segment.themes, theme) ? 'other' : undefined}
            title={segment.themes.map(({ name }) => name).join(', ')}
          >
            <span data-at={segment.start}>{segment.text}</span>
            <span className="vh" lang="sv">
              {t('coding.under', { themes: segment.themes.map(({ name }) => name).join(', ') })}
            </span>
          </mark>
        ),
      )}
    </p>
  );
}

export const isOther = (themes: readonly { readonly id: string }[], theme: string | undefined): boolean =>
  theme !== undefined && !themes.some(({ id }) => id === theme);
