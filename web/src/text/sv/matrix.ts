export const matrix = {
  title: '',
} as const;
