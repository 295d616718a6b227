import { createRoute, redirect } from '@tanstack/react-router';
import { dialogueListSearch } from '../dialogues/dialogue-list-search';
import { matrixSearch } from '../matrix/matrix-search';
import { queueSearch } from '../queue/queue-search';
import { SignedInAgain } from '../shell/signed-in-again';
import { stalledSearch } from '../stalled/stalled-search';
import { administrationRoutes } from './administration-routes';
import { dialogueRoutes } from './dialogue-routes';
import { pageOf } from './page-of';
import { root } from './root';
import { strictly } from './strictly';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    // The router's own way to send somebody on.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw redirect({ to: '/ko', replace: true });
  },
});

const queue = createRoute({
  getParentRoute: () => root,
  path: '/ko',
  validateSearch: strictly(queueSearch),
  component: pageOf(() => import('../queue/queue-page'), 'QueuePage'),
});

const dialogues = createRoute({
  getParentRoute: () => root,
  path: '/dialoger',
  validateSearch: strictly(dialogueListSearch),
  component: pageOf(() => import('../dialogues/dialogue-list-page'), 'DialogueListPage'),
});

const newDialogue = createRoute({
  getParentRoute: () => root,
  path: '/dialoger/ny',
  component: pageOf(() => import('../dialogues/new-dialogue-page'), 'NewDialoguePage'),
});

const stalled = createRoute({
  getParentRoute: () => root,
  path: '/stoppade',
  validateSearch: strictly(stalledSearch),
  component: pageOf(() => import('../stalled/stalled-page'), 'StalledPage'),
});

const matrices = createRoute({
  getParentRoute: () => root,
  path: '/vem-gor-vad',
  component: pageOf(() => import('../matrix/matrices-page'), 'MatricesPage'),
});

const matrix = createRoute({
  getParentRoute: () => root,
  path: '/vem-gor-vad/$definition',
  validateSearch: strictly(matrixSearch),
  component: pageOf(() => import('../matrix/matrix-page'), 'MatrixPage'),
});

const me = createRoute({
  getParentRoute: () => root,
  path: '/jag',
  component: pageOf(() => import('../me/me-page'), 'MePage'),
});

const signedInAgain = createRoute({
  getParentRoute: () => root,
  path: '/inloggad',
  component: SignedInAgain,
});

export const routeTree = root.addChildren([
  home,
  queue,
  dialogues,
  newDialogue,
  ...dialogueRoutes,
  stalled,
  matrices,
  matrix,
  me,
  administrationRoutes,
  signedInAgain,
]);
