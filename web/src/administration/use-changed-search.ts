import { useNavigate } from '@tanstack/react-router';

type Tab = '/administration/personer' | '/administration/befolkning' | '/administration/stangda-dagar';

type Changes<Search> = { readonly [Key in keyof Search]?: Search[Key] | undefined };

/** Changes what the address says; what is `undefined` is taken out of it. */
export function useChangedSearch<Search extends object>(
  to: Tab,
  search: Search,
): (changes: Changes<Search>) => void {
  const navigate = useNavigate();
  return (changes) => {
    const next = Object.entries({ ...search, ...changes }).filter(([, value]) => value !== undefined);
    void navigate({ to, search: Object.fromEntries(next), replace: true, resetScroll: false });
  };
}
