export const documenting = {
  title: '',
} as const;
