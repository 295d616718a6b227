export const followUp = {
  title: '',
} as const;
