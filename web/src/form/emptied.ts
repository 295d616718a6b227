/** Nothing is written or chosen there. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

type Values = Readonly<Record<string, unknown>>;

/** Those of `fields` that stand in the form and are empty, as null: so the contract is told that they are taken out. */
export const emptied = (form: Values, fields: readonly string[]): Values =>
  Object.fromEntries(
    fields.filter((field) => field in form && isEmpty(form[field])).map((field) => [field, null]),
  );
