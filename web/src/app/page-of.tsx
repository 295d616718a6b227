import type { RouteComponent } from '@tanstack/react-router';
import { use, type ReactNode } from 'react';
import { CodeNotFetched } from '../ui/code-not-fetched';
import { codeOf, type Fetch } from '../ui/code-of';

/**
 * A page whose code comes when it is first opened. Where it does not come, the router's own way is to reload the window,
 * which without a network throws the reader out of the app; here the error component is told, and each try fetches anew.
 */
export function pageOf<Name extends string>(fetchCode: Fetch<Name, object>, name: Name): RouteComponent {
  const code = codeOf(fetchCode, name);
  const Page = (): ReactNode => {
    const Here = code.here() ?? use(code.come());
    return <Here />;
  };
  // Fetched beforehand in vain: it is tried again when it is opened.
  const preload = (): Promise<void> =>
    code.come().then(
      () => undefined,
      (fault: unknown) => {
        if (fault instanceof CodeNotFetched) fault.forget();
      },
    );
  return Object.assign(Page, { preload });
}
