export const planning = {
  title: '',
} as const;
