import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { isEmpty } from './emptied';

/** Where in the form what belongs to another outcome waits; no part of the answer, but of its draft. */
export const asideOf = (name: string): string => `aside.${name.split('.').at(-1) ?? name}`;

/**
 * Fields that belong to some outcomes only: while another is chosen they are no part of the answer, and what was written
 * in them comes back with the outcome they belong to. `otherwise`: what stands there meanwhile, if not nothing.
 */
export function useOnlyWith(belongs: boolean, name: string, otherwise?: readonly never[]): void {
  const { getValues, setValue } = useFormContext();
  useEffect(() => {
    const aside = asideOf(name);
    const [from, to] = belongs ? [aside, name] : [name, aside];
    const written: unknown = getValues(from);
    if (isEmpty(written)) return;
    setValue(to, written);
    setValue(from, belongs ? undefined : otherwise);
  }, [belongs, name, otherwise, getValues, setValue]);
}
