/** The same keys in another language: a text that is missing or left over does not compile. */
export type TextOf<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends string ? string : TextOf<Original[Key]>;
};
