import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '../ui/use-narrow';

interface WithKnowledgeProps {
  /** What it is called where it is folded up. */
  readonly title?: string;
  readonly form: ReactNode;
  readonly children: ReactNode;
}

/**
 * A long form with what there is to know beside it. Where there is one column it is folded up above the form: after the
 * button nobody would read it.
 */
export function WithKnowledge({ title, form, children }: WithKnowledgeProps): ReactNode {
  const { t } = useTranslation('task');
  const narrow = useNarrow();
  const context = <div className="stack context">{children}</div>;
  return (
    <div className="split wide task formfirst">
      {narrow && (
        <details className="beforehand" key="above">
          <summary>{title ?? t('beforehand')}</summary>
          {context}
        </details>
      )}
      <div key="form" className="stack">
        {form}
      </div>
      {!narrow && <div key="beside">{context}</div>}
    </div>
  );
}
