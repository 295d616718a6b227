import { useEffect, useRef, type ReactNode } from 'react';
import { takeFocus } from './focus';

interface PageHeadProps {
  readonly title: string;
  /** One sentence that answers the question the reader came with; figures in bold. */
  readonly answer?: ReactNode;
  readonly crumbs?: ReactNode;
  readonly mark?: ReactNode;
  readonly under?: ReactNode;
  readonly actions?: ReactNode;
}

/** Where, what, and the answer. Also the title of the browser's tab. */
export function PageHead({ title, answer, crumbs, mark, under, actions }: PageHeadProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Rådslag`;
  }, [title]);
  useEffect(() => {
    takeFocus(heading.current);
  }, []);
  return (
    <header className="pagehead">
      {crumbs}
      <div className="title">
        <div className="headline">
          {mark}
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {under !== undefined && <p className="muted small">{under}</p>}
          </div>
        </div>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
      {answer !== undefined && (
        <p className="answer" aria-live="polite">
          {answer}
        </p>
      )}
    </header>
  );
}

interface PanelProps {
  readonly title: string;
  /** Beside the heading: a link, a count. */
  readonly aside?: ReactNode;
  readonly id: string;
  readonly children: ReactNode;
}

/** A ruled section, as in minutes. */
export const Panel = ({ title, aside, id, children }: PanelProps): ReactNode => (
  <section className="panel" aria-labelledby={id}>
    <header>
      <h2 id={id}>{title}</h2>
      {aside}
    </header>
    {children}
  </section>
);

/** A table or picture wider than the page: it moves, the page does not. */
export const Scroll = ({ label, children }: { label: string; children: ReactNode }): ReactNode => (
  <div className="scroll" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
