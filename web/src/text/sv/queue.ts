export const queue = {
  title: '',
} as const;
