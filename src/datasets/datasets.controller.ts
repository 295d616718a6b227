import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import * as contract from '../contract/data-set';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { DataSets } from './datasets.service';

const id = zodParam(z.uuid());

@Controller('api/v1')
export class DataSetsController {
  constructor(private readonly dataSets: DataSets) {}

  @Get('dialogues/:id/data-sets')
  @Route({
    summary: 'Dialogens underlag med härkomst',
    response: contract.dataSetPage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  list(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<contract.DataSetItem>> {
    return this.dataSets.list(person.id, dialogueId, query);
  }

  @Post('dialogues/:id/data-sets')
  @Route({
    summary: 'Lägg till ett underlag som inte importeras: pappersblanketter, anteckningar, en inspelning',
    description: 'Diarieföring och registrering av rådata sker i dialogens egna steg.',
    response: contract.createdDataSet,
    problems: ['unknown-dialogue', 'not-permitted', 'conflict-of-interest', 'ended', 'not-found'],
  })
  register(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Body(zodBody(contract.registerDataSet)) body: contract.RegisterDataSet,
    @Idempotency() key: IdempotencyKey,
  ): Promise<contract.CreatedDataSet> {
    return this.dataSets.register(dialogueId, body, person.id, key);
  }

  @Get('data-sets/:id')
  @Route({
    summary: 'Ett underlag: metod, insamlare, period, fil och kontrollsumma',
    response: contract.dataSetItem,
    problems: ['not-found', 'not-permitted'],
  })
  one(@CurrentPerson() person: Person, @Param('id', id) dataSetId: string): Promise<contract.DataSetItem> {
    return this.dataSets.one(person.id, dataSetId);
  }
}
