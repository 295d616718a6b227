export const carryingOut = {
  title: '',
} as const;
