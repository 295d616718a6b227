import { createRootRoute } from '@tanstack/react-router';
import { NotFound } from '../shell/not-found';
import { Shell } from '../shell/shell';

export const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
