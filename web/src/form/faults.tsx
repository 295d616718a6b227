import { useEffect, useRef, type ReactNode } from 'react';
import { useFormContext, type FieldErrors, type UseFormSetError } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api';
import { faultInOwnLanguage, inOwnLanguage } from '../text/own-language';
import { Banner } from '../ui/status';

interface FoundFault {
  readonly path: string;
  readonly message: string;
}

/** Marks the fields the API found fault with. Answers whether there were any. */
export function markFaults(fault: unknown, setError: UseFormSetError<never>): boolean {
  if (!(fault instanceof ProblemError)) return false;
  const { faults = [] } = fault.problem;
  for (const { path, ...fault } of faults)
    (setError as UseFormSetError<Record<string, unknown>>)(path || 'root', {
      type: 'server',
      message: faultInOwnLanguage(fault),
    });
  return faults.length > 0;
}

function faultsIn(errors: FieldErrors, prefix = ''): FoundFault[] {
  return Object.entries(errors).flatMap(([name, inner]) => {
    if (typeof inner !== 'object' || name === 'ref') return [];
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const { message } = inner as { message?: unknown };
    if (typeof message === 'string')
      return [{ path: path.replace(/\.root$/, ''), message: inOwnLanguage(message) }];
    return faultsIn(inner as FieldErrors, path);
  });
}

/** As the fields stand in the form; what has none comes last. */
function inFormOrder(faults: readonly FoundFault[]): FoundFault[] {
  const placed = faults.map((fault) => ({ fault, at: fieldAt(fault.path) }));
  return placed.sort((one, other) => comparePlaces(one.at, other.at)).map(({ fault }) => fault);
}

function comparePlaces(one: HTMLElement | null, other: HTMLElement | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  if (one === other) return 0;
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The field itself, or the nearest group round it. */
function fieldAt(path: string): HTMLElement | null {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('.'), 0))) {
    const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(at)}"]`);
    if (field) return field;
  }
  return null;
}

const labelOf = (path: string): string => fieldAt(path)?.querySelector('label, legend')?.textContent ?? path;

function goTo(path: string): void {
  fieldAt(path)?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}

/** After a try that failed: what must be mended, each a way to its field. Takes the focus, so that it is heard. */
export function FaultSummary(): ReactNode {
  const { t, i18n } = useTranslation('ui');
  const { formState, trigger } = useFormContext();
  const { errors, submitCount } = formState;
  const box = useRef<HTMLDivElement>(null);
  const faults = inFormOrder(faultsIn(errors));
  useEffect(() => {
    if (submitCount > 0) box.current?.focus();
  }, [submitCount]);
  const { language } = i18n;
  const judgedIn = useRef(language);
  const isJudgedHere = submitCount > 0 && !Object.values(errors).some((each) => each?.type === 'server');
  useEffect(() => {
    if (judgedIn.current === language) return;
    judgedIn.current = language;
    if (isJudgedHere) void trigger();
  }, [language, isJudgedHere, trigger]);
  if (submitCount === 0 || faults.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="faults">
      <Banner tone="danger">
        <p>
          <strong>{t('faultsTitle', { count: faults.length })}</strong>
        </p>
        <ul className="stack">
          {faults.map(({ path, message }) => (
            <li key={path}>
              <a
                href={`#${path}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(path);
                }}
              >
                {labelOf(path)}
              </a>
              : {message}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}
