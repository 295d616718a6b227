import { useTranslation } from 'react-i18next';
import { usePlanLabel } from './use-plan-words';

/** What a field of the form on the page is called: by its own label, or else by the plan's or the record's word for it. */
export function useFieldLabel(): (path: string) => string {
  const { t } = useTranslation('task');
  // A page that waits for these words would hide itself, and what is typed in it.
  const { t: inRecord } = useTranslation('dialogue', { useSuspense: false });
  const planLabel = usePlanLabel();
  const wordFor = (field: string): string => {
    const inPlan = planLabel(field);
    return inPlan === field
      ? inRecord(`fields.${field}` as 'fields.conditions', { defaultValue: field })
      : inPlan;
  };
  return (path) => {
    if (path === 'outcome') return t('outcome');
    const word = shownLabel(path) ?? wordFor(path.split('.').at(-1) ?? path);
    return path.startsWith('aside.') ? t('inAnotherAnswer', { field: word }) : word;
  };
}

function shownLabel(path: string): string | undefined {
  const field = document.querySelector(`[data-field="${CSS.escape(path)}"]`);
  const shown = field?.querySelector('label, legend')?.firstChild?.textContent?.trim();
  return shown === '' ? undefined : shown;
}
