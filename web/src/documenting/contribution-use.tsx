import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionDetail } from '../../../src/contract/contribution';

interface UseProps {
  readonly dialogue: string;
  readonly about: ContributionDetail;
}

/** What was made of it: passages under themes, and the conclusions that rest on it. */
export function ContributionUse({ dialogue, about }: UseProps): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <>
      <section className="stack tight" aria-labelledby="kodat">
        <h3 id="kodat">{t('one.codings')}</h3>
        {about.codings.length === 0 && <p className="muted">{t('one.noCodings')}</p>}
        <ul className="stack tight none">
          {about.codings.map((coding) => (
            <li key={coding.id}>
              <mark>{coding.passage}</mark> <span className="tag">{coding.theme.name}</span>
            </li>
          ))}
        </ul>
        <p>
          <Link to="/dialoger/$id/kodning" params={{ id: dialogue }} search={{ bidrag: about.id }}>
            {t('one.toCoding')}
          </Link>
        </p>
      </section>
      <section className="stack tight" aria-labelledby="slutsatser">
        <h3 id="slutsatser">{t('one.conclusions')}</h3>
        {about.conclusions.length === 0 && <p className="muted">{t('one.noConclusions')}</p>}
        <ul className="stack tight none">
          {about.conclusions.map(({ id, number, version, text, inForce }) => (
            <li key={id} className={inForce ? undefined : 'muted'}>
              <strong>
                {t(inForce ? 'one.conclusion' : 'one.earlier', {
                  number: String(number),
                  version: String(version),
                })}
              </strong>
              {': '}
              {text}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
