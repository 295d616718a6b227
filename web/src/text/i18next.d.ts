import 'i18next';
import type { Texts } from './sv';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Texts;
    returnNull: false;
  }
}
