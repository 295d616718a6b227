export const task = {
  title: 'Uppgift',
  crumbs: 'Brödsmulor',
  queue: 'Min kö',
  goneTitle: 'Uppgiften är inte öppen längre',
  goneText: 'Någon har redan svarat, eller så behövs svaret inte längre.',
  answer: 'Ert svar',
  reason: 'Motivering',
  settle: 'Lämna svar',
  settled: 'Svaret är lämnat.',
  savedAt: 'Utkast sparat {{time}}',
} as const;
