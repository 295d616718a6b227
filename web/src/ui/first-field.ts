/** As the `ref` of a form in a dialog: what is to be filled in first has the focus, however late the dialog's code came. */
export const focusFirstField = (form: HTMLFormElement | null): void => {
  form?.querySelector<HTMLElement>('input, textarea, select')?.focus();
};
