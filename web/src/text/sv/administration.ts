export const administration = {
  title: '',
} as const;
