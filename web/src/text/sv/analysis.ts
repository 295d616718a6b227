export const analysis = {
  title: '',
} as const;
