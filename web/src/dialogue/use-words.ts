import { useTranslation } from 'react-i18next';

/** This feature's texts, with those of the parts. */
export const useWords = () => useTranslation(['dialogue', 'ui', 'taskActs']);
export type Words = ReturnType<typeof useWords>['t'];
