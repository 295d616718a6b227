import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRouter, RouterProvider } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { isPassing } from '../queries/act';
import { Skeleton } from '../ui/states';
import { PageFault } from './page-fault';
import { routeTree } from './routes';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The live stream says when something has changed.
      staleTime: 30_000,
      retry: (tries, fault) => tries < 2 && isPassing(fault),
      networkMode: 'always',
    },
  },
});

const router = createRouter({
  routeTree,
  basepath: '/personal',
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingComponent: () => <Skeleton />,
  defaultErrorComponent: PageFault,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

export const App = (): ReactNode => (
  <QueryClientProvider client={client}>
    <Suspense>
      <RouterProvider router={router} />
    </Suspense>
  </QueryClientProvider>
);
