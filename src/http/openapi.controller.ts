import { Controller, Get, Header, Param, Redirect, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { docsPage, problemsPage } from './docs-page';
import { openApi, type OpenApiDocument } from './openapi';
import { PublicRoute, Route } from './route';
import { Routes } from './routes';
import { nonceOf } from './security-headers';
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
  read(@Res({ passthrough: true }) response: Response): string {
    return docsPage(this.routes.all(), nonceOf(response));
  }

  @Get('problems')
  @Header('Content-Type', HTML)
  @Route({ summary: 'Alla slags fel', response: page })
  problems(@Res({ passthrough: true }) response: Response): string {
    return problemsPage(nonceOf(response));
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
