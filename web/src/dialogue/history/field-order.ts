/** The fields of a record in the order its schema names them, those of its parts after it: a store keeps no order. */
export function fieldOrder(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldOrder);
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, ...rest } = schema as Readonly<Record<string, unknown>>;
  const own = Object.keys(properties ?? {});
  return [
    ...own,
    ...Object.values(properties ?? {}).flatMap(fieldOrder),
    ...Object.values(rest).flatMap(fieldOrder),
  ];
}

/** Fields that the order does not name come last, as they are. */
export const inOrderOf = (
  order: readonly string[],
  fields: readonly (readonly [string, unknown])[],
): readonly (readonly [string, unknown])[] => {
  const place = (name: string): number => {
    const at = order.indexOf(name);
    return at < 0 ? order.length : at;
  };
  return [...fields].sort(([a], [b]) => place(a) - place(b));
};
