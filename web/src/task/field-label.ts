import { useTranslation } from 'react-i18next';
import { usePlanLabel } from './use-plan-words';

/** What a field of the form on the page is called: by its own label, or else by the plan's word for it. */
export function useFieldLabel(): (path: string) => string {
  const { t } = useTranslation('task');
  const planLabel = usePlanLabel();
  return (path) => {
    if (path === 'outcome') return t('outcome');
    return shownLabel(path) ?? planLabel(path.split('.').at(-1) ?? path);
  };
}

function shownLabel(path: string): string | undefined {
  const field = document.querySelector(`[data-field="${CSS.escape(path)}"]`);
  const shown = field?.querySelector('label, legend')?.firstChild?.textContent?.trim();
  return shown === '' ? undefined : shown;
}
