import type { RecordContent } from '../../../../src/contract/records/record-schemas';
import type { RecordKind } from '../../../../src/domain/lifecycle/definition';

type FieldsOf<Content> = Content extends string | number | boolean | undefined
  ? never
  : Content extends readonly (infer Item)[]
    ? FieldsOf<Item>
    : Content extends object
      ? (keyof Content & string) | FieldsOf<Content[keyof Content]>
      : never;

/** The name of any field of any record. */
export type FieldName = { [Kind in RecordKind]: FieldsOf<RecordContent<Kind>> }[RecordKind];
