import { useTranslation } from 'react-i18next';

export const useWords = () => useTranslation(['matrix', 'ui']);
export type Words = ReturnType<typeof useWords>['t'];
