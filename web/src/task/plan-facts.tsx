import type { ReactNode } from 'react';
import { linesIn, type PlanContent } from './plan-words';
import { usePlanLabel, usePlanWords } from './use-plan-words';
import './task.css';

interface PlanFactsProps {
  readonly content: PlanContent;
  /** Which, in this order; those that say nothing are left out. */
  readonly fields: readonly string[];
}

/** Parts of a plan as people read them. */
export function PlanFacts({ content, fields }: PlanFactsProps): ReactNode {
  const words = usePlanWords();
  const labelOf = usePlanLabel();
  const said = fields
    .map((field) => ({ field, lines: linesIn(content, field, words) }))
    .filter(({ lines }) => lines.length > 0);
  return (
    <dl className="facts list planfacts">
      {said.map(({ field, lines }) => (
        <div key={field} className="written">
          <dt>{labelOf(field)}</dt>
          <dd>
            {lines.length === 1 ? (
              lines[0]
            ) : (
              <ul>
                {lines.map((line, at) => (
                  <li key={`${line}${String(at)}`}>{line}</li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
