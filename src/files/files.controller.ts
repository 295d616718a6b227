import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { fileCheck, storedFile, uploadFile, type FileCheck, type StoredFile } from '../contract/file';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { viewerOf } from '../dialogues/visible';
import { Idempotency, requestHashOf } from '../http/idempotency';
import { ProblemError } from '../http/problem';
import { Route } from '../http/route';
import { zodParam } from '../http/zod-body';
import { pour } from '../http/pour';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { FileReads } from './file-reads.service';
import { FileSettings } from './file-settings';
import { FileStore } from './file-store.service';
import { receiving } from './received-file';

const id = zodParam(z.uuid());

@Controller('api/v1/files')
export class FilesController {
  constructor(
    private readonly store: FileStore,
    private readonly reads: FileReads,
    private readonly access: DialogueAccess,
    private readonly settings: FileSettings,
  ) {}

  @Post()
  @Route({
    summary: 'Lämna in en fil; den sparas oförändrad med sin sha-256',
    description:
      'En del som heter `file`, som multipart/form-data. Det som följer av filen görs med dess id.',
    body: { mediaType: 'multipart/form-data', schema: uploadFile },
    response: storedFile,
    problems: ['forbidden', 'payload-too-large', 'unsupported-media-type'],
  })
  async upload(
    @CurrentPerson() person: Person,
    @Idempotency() { key }: IdempotencyKey,
    @Req() request: Request,
  ): Promise<StoredFile> {
    const context = await this.access.context(person.id);
    if (!viewerOf(context.actor, context.organisation).staff) throw new ProblemError('forbidden');
    return receiving(request, this.settings.limit, (file) => {
      const { name, sha256 } = file;
      return this.store.keep(person, { key, requestHash: requestHashOf(request, { name, sha256 }) }, file);
    });
  }

  @Get(':id')
  @Route({ summary: 'Om en fil: namn, storlek, sha-256', response: storedFile, problems: ['not-found'] })
  about(@CurrentPerson() person: Person, @Param('id', id) fileId: string): Promise<StoredFile> {
    return this.reads.about(person.id, fileId);
  }

  @Get(':id/check')
  @Route({
    summary: 'Läser tillbaka filen och jämför dess sha-256 med den den hade när den kom',
    response: fileCheck,
    problems: ['not-found'],
  })
  check(@CurrentPerson() person: Person, @Param('id', id) fileId: string): Promise<FileCheck> {
    return this.reads.check(person.id, fileId);
  }

  @Get(':id/content')
  @Route({
    summary: 'Hämta filen som den kom',
    description:
      'ETag är filens sha-256. Råfiler kan innehålla mer än analysen visar: bara vissa roller får dem.',
    response: { mediaType: 'application/octet-stream' },
    problems: ['not-found', 'not-permitted'],
  })
  async content(
    @CurrentPerson() person: Person,
    @Param('id', id) fileId: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { file, stream } = await this.reads.content(person.id, fileId);
    response.set({
      ETag: `"${file.sha256}"`,
      'Cache-Control': 'private, no-cache',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': 'sandbox',
    });
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    response.attachment(file.name).type(file.mediaType).set('Content-Length', String(file.bytes));
    await pour(stream, response);
  }
}
