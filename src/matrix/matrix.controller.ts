import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  definitionPage,
  handbook,
  matrixTable,
  versionQuery,
  type DefinitionItem,
  type Handbook,
  type MatrixTable,
  type VersionQuery,
} from '../contract/definition';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import { Route } from '../http/route';
import { zodParam, zodQuery } from '../http/zod-body';
import { StoredDefinitions } from './definitions.service';
import { handbookOf } from './handbook';
import { matrixOf } from './matrix-table';

const definitionId = zodParam(z.string().min(1).max(100));

@Controller('api/v1/definitions')
export class MatrixController {
  constructor(private readonly definitions: StoredDefinitions) {}

  @Get()
  @Route({ summary: 'Processmodeller, den senaste versionen av varje', response: definitionPage })
  list(@Query(zodQuery(pageQuery)) query: PageQuery): Promise<Page<DefinitionItem>> {
    return this.definitions.list(query);
  }

  @Get(':id/matrix')
  @Route({
    summary: 'Vem gör vad: roll för roll, steg för steg',
    response: matrixTable,
    problems: ['not-found'],
  })
  async matrix(
    @Param('id', definitionId) id: string,
    @Query(zodQuery(versionQuery)) { version }: VersionQuery,
  ): Promise<MatrixTable> {
    return matrixOf(await this.definitions.one(id, version));
  }

  @Get(':id/handbook')
  @Route({
    summary: 'Handboken: varje steg, dess utfall, klockor och underlag',
    response: handbook,
    problems: ['not-found'],
  })
  async handbook(
    @Param('id', definitionId) id: string,
    @Query(zodQuery(versionQuery)) { version }: VersionQuery,
  ): Promise<Handbook> {
    return handbookOf(await this.definitions.one(id, version));
  }
}
