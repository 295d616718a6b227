import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import * as contract from '../contract/import';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { pour } from '../http/pour';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { ImportPreviews } from './import-preview.service';
import { ImportReads } from './import-reads.service';
import { ImportStarts } from './import-starts.service';

const id = zodParam(z.uuid());

@Controller('api/v1')
export class ImportsController {
  constructor(
    private readonly previews: ImportPreviews,
    private readonly starts: ImportStarts,
    private readonly reads: ImportReads,
  ) {}

  @Post('dialogues/:id/imports/preview')
  @HttpCode(200)
  @Route({
    summary: 'Visa vad en fil innehåller innan den importeras',
    description:
      'Teckenkodning, avgränsare och kolumner gissas ur filen; de första raderna prövas. Inget sparas.',
    response: contract.importPreview,
    problems: ['unknown-dialogue', 'not-permitted', 'not-found'],
  })
  preview(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Body(zodBody(contract.previewImport)) body: contract.PreviewImport,
  ): Promise<contract.ImportPreview> {
    return this.previews.preview(person.id, dialogueId, body);
  }

  @Post('dialogues/:id/imports')
  @HttpCode(202)
  @Route({
    summary: 'Importera bidrag ur en inlämnad fil',
    description:
      'Ett underlag skapas för filen. Importen går i bakgrunden och överlever omstart; läs hur långt den kommit.',
    response: contract.startedImport,
    problems: ['unknown-dialogue', 'not-permitted', 'not-found', 'not-open', 'conflict'],
  })
  start(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Body(zodBody(contract.startImport)) body: contract.StartImport,
    @Idempotency() key: IdempotencyKey,
  ): Promise<contract.StartedImport> {
    return this.starts.start(dialogueId, body, person.id, key);
  }

  @Get('dialogues/:id/imports')
  @Route({
    summary: 'Dialogens importer, den senaste först',
    response: contract.importPage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  list(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<contract.ImportItem>> {
    return this.reads.list(person.id, dialogueId, query);
  }

  @Get('imports/:id')
  @Route({
    summary: 'Hur långt en import har kommit',
    response: contract.importItem,
    problems: ['not-found', 'not-permitted'],
  })
  one(@CurrentPerson() person: Person, @Param('id', id) importId: string): Promise<contract.ImportItem> {
    return this.reads.one(person.id, importId);
  }

  @Get('imports/:id/faults')
  @Route({
    summary: 'Rader som inte kunde tas in: rad, kolumn, fel och värde',
    response: contract.importFaultPage,
    problems: ['not-found', 'not-permitted'],
  })
  faults(
    @CurrentPerson() person: Person,
    @Param('id', id) importId: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<contract.ImportFaultItem>> {
    return this.reads.faults(person.id, importId, query);
  }

  @Get('imports/:id/faults.csv')
  @Route({
    summary: 'Alla rader som inte kunde tas in, som CSV-fil',
    response: { mediaType: 'text/csv' },
    problems: ['not-found', 'not-permitted'],
  })
  async faultsCsv(
    @CurrentPerson() person: Person,
    @Param('id', id) importId: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.reads.one(person.id, importId);
    response.attachment('felrader.csv').type('text/csv; charset=utf-8');
    await pour(Readable.from(this.reads.faultsAsCsv(importId)), response);
  }
}
