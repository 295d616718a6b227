export const coordination = {
  title: '',
} as const;
