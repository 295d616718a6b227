import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { PageHead } from '../ui/page';

const steps = ['file', 'columns', 'run', 'result'] as const;
export type Step = (typeof steps)[number];

interface FrameProps {
  readonly dialogue: DialogueDetail;
  readonly title: string;
  readonly answer?: ReactNode;
  /** None where no step can be taken. */
  readonly step?: Step;
  readonly children: ReactNode;
}

/** Where one is, what it says so far, and how far it has come. */
export function ImportFrame({ dialogue, title, answer, step, children }: FrameProps): ReactNode {
  const { t } = useTranslation('documenting');
  const params = { id: dialogue.id };
  const at = step === undefined ? -1 : steps.indexOf(step);
  const crumbs = (
    <nav className="crumbs" aria-label={t('import.crumbs')}>
      <ol>
        <li>
          <Link to="/dialoger/$id" params={params} activeOptions={{ exact: true }}>
            {dialogue.title}
          </Link>
        </li>
        <li>
          <Link to="/dialoger/$id/underlag" params={params}>
            {t('import.material')}
          </Link>
        </li>
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
  return (
    <>
      <PageHead title={title} crumbs={crumbs} answer={answer} />
      <div className="stack import">
        {step !== undefined && (
          <ol className="steps" aria-label={t('import.steps')}>
            {steps.map((each, n) => (
              <li
                key={each}
                className={n < at || step === 'result' ? 'done' : undefined}
                aria-current={n === at && step !== 'result' ? 'step' : undefined}
              >
                {t(`import.step.${each}`)}
              </li>
            ))}
          </ol>
        )}
        {children}
      </div>
    </>
  );
}
