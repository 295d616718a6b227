import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { parsed } from './invalid-input';

/** What an act that needs nothing but its address takes: nothing, or an empty object. */
export const noBody = z.strictObject({});

/** Usage: `@UseGuards(NoBodyGuard)`. A field that means nothing here is refused like anywhere else. */
export class NoBodyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    parsed(noBody, (context.switchToHttp().getRequest<Request>().body as unknown) ?? {});
    return true;
  }
}
