import { get, useController, useFormContext, type RefCallBack } from 'react-hook-form';

export interface Several {
  readonly chosen: readonly string[];
  readonly set: (value: string, isChosen: boolean) => void;
  readonly onBlur: () => void;
  /** Of what takes the focus when something is wrong. */
  readonly landing: RefCallBack;
}

const listIn = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/**
 * A list of what is chosen among many. It keeps the order it had when the form began, and then that of the options: what is
 * taken away and put back has changed nothing.
 */
export function useSeveral(name: string, options: readonly { readonly value: string }[]): Several {
  const { field } = useController({ name });
  const { formState } = useFormContext();
  const chosen = listIn(field.value);
  const order = [
    ...new Set([
      ...listIn(get(formState.defaultValues, name)),
      ...options.map(({ value }) => value),
      ...chosen,
    ]),
  ];
  return {
    chosen,
    onBlur: field.onBlur,
    landing: field.ref,
    set: (value, isChosen) => {
      field.onChange(order.filter((each) => (each === value ? isChosen : chosen.includes(each))));
    },
  };
}
