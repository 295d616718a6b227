import type { RecordKind } from '../../../../src/domain/lifecycle/definition';
import { recordKinds } from '../../../../src/domain/lifecycle/vocabulary';
import type { Words } from '../use-words';

/** What a record is called; one of a kind this page does not know is called by its kind. */
export const kindWord = (kind: string, t: Words): string =>
  recordKinds.has(kind) ? t(`recordKinds.${kind as RecordKind}`) : kind;
