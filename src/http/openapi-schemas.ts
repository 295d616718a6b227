import { z } from 'zod';

type Json = Record<string, unknown>;

/** Written where a schema is used; the schema itself stands once, under its name. */
export interface SchemaReference {
  readonly $ref: string;
}

const PLACE = '#/components/schemas/';

/** zod puts what several schemas share in one document of this name. */
const SHARED = '__shared';

/**
 * The contracts' zod schemas as JSON Schema (draft 2020-12, which OpenAPI 3.1 is made of), by zod's own converter. What is
 * sent and what is answered differ where a default fills in or a text is coerced, so each direction has its own.
 */
export class OpenApiSchemas {
  private readonly registries = { input: z.registry<{ id: string }>(), output: z.registry<{ id: string }>() };
  private readonly names = { input: new Map<z.ZodType, string>(), output: new Map<z.ZodType, string>() };

  refer(schema: z.ZodType, io: 'input' | 'output', name: string): SchemaReference {
    const known = this.names[io].get(schema);
    if (known !== undefined) return { $ref: PLACE + known };
    const suffix = io === 'input' ? 'Request' : 'Response';
    const id = `${schema.meta()?.id ?? name}${suffix}`;
    this.names[io].set(schema, id);
    this.registries[io].add(schema, { id });
    return { $ref: PLACE + id };
  }

  /** One schema written out where it stands: a parameter. */
  inline(schema: z.ZodType): Json {
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    delete json.$schema;
    return json;
  }

  /** All that have been referred to, for `components.schemas`. */
  all(): Json {
    return { ...this.written('input'), ...this.written('output') };
  }

  private written(io: 'input' | 'output'): Json {
    const options = { io, unrepresentable: 'any', uri: (id: string) => PLACE + id } as const;
    const { [SHARED]: shared, ...named } = z.toJSONSchema(this.registries[io], options).schemas;
    const parts = { ...named, ...prefixed(shared?.$defs ?? {}, io) };
    const text = JSON.stringify(parts, (key, value: unknown) =>
      key === '$schema' || key === '$id' ? undefined : value,
    );
    return JSON.parse(text.replaceAll(`${PLACE}${SHARED}#/$defs/`, `${PLACE}${io}.`)) as Json;
  }
}

const prefixed = (shared: Json, io: string): Json =>
  Object.fromEntries(Object.entries(shared).map(([name, schema]) => [`${io}.${name}`, schema]));
