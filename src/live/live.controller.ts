import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { Route } from '../http/route';
import { zodQuery } from '../http/zod-body';
import type { IdentifiedRequest } from '../identity/person';
import { credentialOf } from './credentials';
import { readCursor } from './live-cursor';
import { LiveHub } from './live-hub';

const liveQuery = z.strictObject({ after: z.string().max(2_000).optional() });

@Controller('api/v1/live')
export class LiveController {
  constructor(private readonly hub: LiveHub) {}

  @Get()
  @Route({
    summary: 'Vad som ändras medan man har sidorna öppna, som en ström av händelser',
    description:
      `Server-sent events. \`dialogue\` med \`{"id", "sequence"}\`: dialogen eller det som hör till den har
      ändrats. \`draft\` med \`{"id"}\`: ens eget utkast i dialogen har sparats. \`organisation\`: organisationen, personer eller inställningar har ändrats. \`reset\`: något kan ha missats,
      hämta allt på nytt. Den som kommer tillbaka anger hur långt den har hört, i \`Last-Event-ID\` som webbläsaren gör
      eller i \`after\`, och får höra det den missat; utan det börjar strömmen med \`reset\`.`.replaceAll(
        /\s+/g,
        ' ',
      ),
    response: { mediaType: 'text/event-stream' },
  })
  listen(
    @Query(zodQuery(liveQuery)) { after }: z.output<typeof liveQuery>,
    @Req() request: IdentifiedRequest,
    @Res() response: Response,
  ): void {
    const cursor = readCursor(request.get('last-event-id') ?? after, Date.now());
    if (request.method === 'HEAD') response.end();
    else this.hub.open(response, credentialOf(request), cursor);
  }
}
