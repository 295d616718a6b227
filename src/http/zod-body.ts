import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { parsed } from './invalid-input';

/** A pipe that knows its schema, so that the API description is read from the very pipe that refuses. */
export interface ZodPipe<Schema extends z.ZodType> extends PipeTransform<unknown, z.output<Schema>> {
  readonly schema: Schema;
}

/** Usage: `@Body(zodBody(createDialogue))`. Nothing unvalidated reaches a service; every fault is named by its path. */
export const zodBody = <Schema extends z.ZodType>(schema: Schema): ZodPipe<Schema> => ({
  schema,
  transform: (value) => parsed(schema, value),
});

/** Usage: `@Query(zodQuery(listDialogues))`. Values arrive as text: the schema coerces. */
export const zodQuery = zodBody;

/** Usage: `@Param('id', zodParam(z.uuid()))`. */
export const zodParam = <Schema extends z.ZodType>(schema: Schema): ZodPipe<Schema> => ({
  schema,
  transform: (value: unknown, { data }: ArgumentMetadata) => parsed(schema, value, data),
});
