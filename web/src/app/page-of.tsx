import type { RouteComponent } from '@tanstack/react-router';
import { use, type ComponentType, type ReactNode } from 'react';
import { PageNotFetched } from './page-not-fetched';

/**
 * A page whose code comes when it is first opened. Where it does not come, the router's own way is to reload the window,
 * which without a network throws the reader out of the app; here the error component is told, and each try fetches anew.
 */
export function pageOf<Name extends string>(
  fetchCode: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): RouteComponent {
  let here: ComponentType | undefined;
  let coming: Promise<ComponentType> | undefined;
  const forget = (): void => {
    coming = undefined;
  };
  const come = (): Promise<ComponentType> =>
    (coming ??= fetchCode().then(
      (code) => (here = code[name]),
      (cause: unknown) => {
        throw new PageNotFetched(forget, cause);
      },
    ));
  const Page = (): ReactNode => {
    const Here = here ?? use(come());
    return <Here />;
  };
  // Fetched beforehand in vain: it is tried again when it is opened.
  return Object.assign(Page, { preload: () => come().then(() => undefined, forget) });
}
