import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';

/**
 * Fields that belong to some outcomes only: while another is chosen they are no part of the answer, and what was written
 * in them comes back with the outcome they belong to.
 */
export function useOnlyWith(belongs: boolean, name: string): void {
  const { getValues, setValue } = useFormContext();
  const kept = useRef<unknown>(undefined);
  useEffect(() => {
    if (belongs) {
      if (kept.current !== undefined) setValue(name, kept.current);
      kept.current = undefined;
      return;
    }
    const now: unknown = getValues(name);
    if (now === undefined) return;
    kept.current = now;
    setValue(name, undefined);
  }, [belongs, name, getValues, setValue]);
}
