import { Controller, Get, Header, Param, Redirect } from '@nestjs/common';
import { z } from 'zod';
import { docsPage, problemsPage } from './docs-page';
import { openApi, type OpenApiDocument } from './openapi';
import { PublicRoute, Route } from './route';
import { Routes } from './routes';
import { zodParam } from './zod-body';

const page = { mediaType: 'text/html' };
const HTML = 'text/html; charset=utf-8';

@PublicRoute()
@Controller()
export class OpenApiController {
  private document: OpenApiDocument | undefined;

  constructor(private readonly routes: Routes) {}

  @Get('api/v1/openapi.json')
  @Route({ summary: 'Den här beskrivningen, OpenAPI 3.1', response: { mediaType: 'application/json' } })
  describe(): OpenApiDocument {
    this.document ??= openApi(this.routes.all());
    return this.document;
  }

  @Get('api/v1/docs')
  @Header('Content-Type', HTML)
  @Route({ summary: 'Beskrivningen som läsbar sida', response: page })
  read(): string {
    return docsPage(this.routes.all());
  }

  @Get('problems')
  @Header('Content-Type', HTML)
  @Route({ summary: 'Alla slags fel', response: page })
  problems(): string {
    return problemsPage();
  }

  @Get('problems/:code')
  @Redirect()
  @Route({ summary: 'Dit ett fels type leder', response: page })
  problem(@Param('code', zodParam(z.string().regex(/^[a-z-]{1,60}$/))) code: string): {
    readonly url: string;
    readonly statusCode: number;
  } {
    return { url: `/problems#${code}`, statusCode: 303 };
  }
}
