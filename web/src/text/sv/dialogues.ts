export const dialogues = {
  title: '',
} as const;
