export const dialogue = {
  title: '',
} as const;
