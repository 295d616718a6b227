import type { CSSProperties, ReactNode } from 'react';
import type { Handbook } from '../../../src/contract/definition';
import type { Principle } from '../../../src/domain/lifecycle/definition';
import { titled } from '../text/titled';
import { useWords } from './use-words';

const principles: readonly Principle[] = ['komplement', 'strukturerad', 'inkluderande', 'långsiktigt'];

const wide = { '--min': '26rem', gap: 'var(--s6)' } as CSSProperties;

/** The four principles of the policy: what is checked, where the governance model says it, and one way to do it. */
export function Principles({ handbook }: { handbook: Handbook }): ReactNode {
  const { t } = useWords();
  return (
    <section className="stack" aria-labelledby="matrix-principles">
      <h2 id="matrix-principles">{t('principles')}</h2>
      <p className="small muted">{t('principlesSource')}</p>
      <div className="cols" style={wide}>
        {principles.map((principle) => (
          <section key={principle} className="panel">
            <header>
              <h3>{t(`principle.${principle}.name`)}</h3>
            </header>
            <dl className="facts list">
              <dt>{t('check')}</dt>
              <dd>{t(`principle.${principle}.check`)}</dd>
              <dt>{t('governance')}</dt>
              <dd>{t(`principle.${principle}.governance`)}</dd>
              <dt>{t('example')}</dt>
              <dd>{t(`principle.${principle}.example`)}</dd>
              <Where handbook={handbook} principle={principle} />
            </dl>
          </section>
        ))}
      </div>
    </section>
  );
}

function Where({ handbook, principle }: { handbook: Handbook; principle: Principle }): ReactNode {
  const { t } = useWords();
  const phases = handbook.phases.filter((phase) => phase.principles.includes(principle));
  if (phases.length === 0) return null;
  return (
    <>
      <dt>{t('inPhases')}</dt>
      <dd>{phases.map(({ title }) => titled(title)).join(', ')}</dd>
    </>
  );
}
