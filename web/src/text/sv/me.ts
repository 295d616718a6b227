export const me = {
  title: '',
} as const;
