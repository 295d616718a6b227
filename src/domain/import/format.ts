import type { ImportMapping } from './mapping';
import type { TextFormat } from './sniff';

/** What kind of file it is, and how it is to be read. */
export type FileFormat = ({ readonly kind: 'text' } & TextFormat) | { readonly kind: 'workbook' };

/** How an import reads its file, fixed when it is started: what was shown beforehand is what is brought in. */
export interface ImportPlan {
  readonly columns: ImportMapping;
  readonly format: FileFormat;
}
