/** The fields of the grounds that a step names; those of everybody else where it names none of them. */
export function restingFields<Field extends string>(
  restsOn: Readonly<Record<string, readonly Field[]>>,
  grounds: readonly string[],
): readonly Field[] {
  const named = grounds.filter((ground) => Object.hasOwn(restsOn, ground));
  return (named.length > 0 ? named : ['*']).flatMap((ground) => restsOn[ground] ?? []);
}
