import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';
import type { ProblemCode } from './problem';

/** What a route promises to those who call it. Body, query and parameters are read from its zod pipes. */
export interface RouteContract {
  /** One line of Swedish: what it does. */
  readonly summary: string;
  readonly description?: string;
  /** What it answers; a media type where it is not JSON (`{ mediaType: 'application/xml' }`); absent: no content. */
  readonly response?: z.ZodType | { readonly mediaType: string };
  /** Only where no pipe says it: an upload. */
  readonly body?: z.ZodType | { readonly mediaType: string; readonly schema?: z.ZodType };
  readonly query?: z.ZodType;
  readonly params?: z.ZodObject;
  /** Beside those every route may answer (401, 422, 500, 503; 400 for a write). */
  readonly problems?: readonly ProblemCode[];
}

export const ROUTE_CONTRACT = 'radslag:route-contract';

/** On every handler: without it the route is missing from the API description, and a test fails. */
export const Route = (contract: RouteContract): MethodDecorator => SetMetadata(ROUTE_CONTRACT, contract);

export const PUBLIC_ROUTE = 'radslag:public-route';

/** For everyone, also without a person. Everything else needs one. */
export const PublicRoute = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_ROUTE, true);
