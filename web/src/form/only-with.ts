import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';

/**
 * Fields that belong to some outcomes only: while another is chosen they are no part of the answer, and what was written
 * in them comes back with the outcome they belong to. `otherwise`: what stands there meanwhile, if not nothing.
 */
export function useOnlyWith(belongs: boolean, name: string, otherwise?: readonly never[]): void {
  const { getValues, setValue } = useFormContext();
  const kept = useRef<unknown>(undefined);
  useEffect(() => {
    if (belongs) {
      if (kept.current !== undefined) setValue(name, kept.current);
      kept.current = undefined;
      return;
    }
    const now: unknown = getValues(name);
    if (now === otherwise) return;
    kept.current = now;
    setValue(name, otherwise);
  }, [belongs, name, otherwise, getValues, setValue]);
}
