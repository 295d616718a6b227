import type { Request } from 'express';

/** As the code writes it, with `:id` for an id; what no route was found for is one. Known when the request has been answered. */
export function routeOf(request: Request): string {
  const { route } = request as { route?: { readonly path?: unknown } };
  return typeof route?.path === 'string' ? route.path : 'none';
}
