export const stalled = {
  title: '',
} as const;
