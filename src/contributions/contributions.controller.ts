import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import * as contract from '../contract/contribution';
import type { Page } from '../contract/page';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { pour } from '../http/pour';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { contributionsAsCsv } from './contribution-export';
import { ContributionLists } from './contribution-lists.service';
import { ContributionReads } from './contribution-reads.service';
import { ContributionWrites } from './contribution-writes.service';

const id = zodParam(z.uuid());

@Controller('api/v1')
export class ContributionsController {
  constructor(
    private readonly lists: ContributionLists,
    private readonly reads: ContributionReads,
    private readonly writes: ContributionWrites,
    private readonly access: DialogueAccess,
  ) {}

  @Get('dialogues/:id/contributions')
  @Route({
    summary: 'Dialogens bidrag, i den ordning de kom',
    description: 'Sök med ord eller början på ord; filtrera på tema, underlag, kanal, sena, tillbakadragna.',
    response: contract.contributionPage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  list(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Query(zodQuery(contract.contributionQuery)) query: contract.ContributionQuery,
  ): Promise<Page<contract.ContributionItem>> {
    return this.lists.list(person.id, dialogueId, query);
  }

  @Get('dialogues/:id/contributions/counts')
  @Route({
    summary: 'Hur många bidrag dialogen har, och hur många av dem som är okodade, tillbakadragna och sena',
    response: contract.contributionCounts,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  counts(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
  ): Promise<contract.ContributionCounts> {
    return this.lists.counts(person.id, dialogueId);
  }

  @Get('dialogues/:id/contributions.csv')
  @Route({
    summary: 'Dialogens bidrag som CSV-fil, med samma urval som listan',
    description:
      'Semikolon och UTF-8, så att ett kalkylprogram öppnar den. Celler som liknar formler görs ofarliga.',
    response: { mediaType: 'text/csv' },
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  async csv(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Query(zodQuery(contract.contributionFilter)) filter: contract.ContributionFilter,
    @Res() response: Response,
  ): Promise<void> {
    await this.access.read(person.id, dialogueId);
    response.attachment('bidrag.csv').type('text/csv; charset=utf-8');
    await pour(Readable.from(contributionsAsCsv(this.lists.all(dialogueId, filter))), response);
  }

  @Post('dialogues/:id/contributions')
  @Route({
    summary: 'Lägg till ett bidrag som kommit på annat sätt än i fil',
    description:
      'Efter sista svarsdag tas det emot och märks som sent. Adressen sparas skild från det som sagts.',
    response: contract.addedContribution,
    problems: ['unknown-dialogue', 'not-permitted', 'conflict-of-interest', 'not-open'],
  })
  add(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Body(zodBody(contract.addContribution)) body: contract.AddContribution,
    @Idempotency() key: IdempotencyKey,
  ): Promise<contract.AddedContribution> {
    return this.writes.add(dialogueId, body, person.id, key);
  }

  @Get('contributions/:id')
  @Route({
    summary: 'Ett bidrag: vad det kommer av och vad som gjorts av det',
    description: 'Tillbaka till fil och rad, framåt till kodade stycken och slutsatser.',
    response: contract.contributionDetail,
    problems: ['not-found', 'not-permitted'],
  })
  one(
    @CurrentPerson() person: Person,
    @Param('id', id) contributionId: string,
  ): Promise<contract.ContributionDetail> {
    return this.reads.one(person.id, contributionId);
  }

  @Post('contributions/:id/withdraw')
  @HttpCode(200)
  @Route({
    summary: 'Dra tillbaka ett bidrag från publicering; det sparas, med skälet',
    response: contract.publicationState,
    problems: ['not-found', 'not-permitted', 'conflict-of-interest'],
  })
  withdraw(
    @CurrentPerson() person: Person,
    @Param('id', id) contributionId: string,
    @Body(zodBody(contract.withdrawContribution)) { reason }: { reason: string },
    @Idempotency() key: IdempotencyKey,
  ): Promise<contract.PublicationState> {
    return this.writes.withdraw(contributionId, reason, person.id, key);
  }

  @Post('contributions/:id/restore')
  @HttpCode(200)
  @Route({
    summary: 'Låt ett tillbakadraget bidrag publiceras igen',
    response: contract.publicationState,
    problems: ['not-found', 'not-permitted', 'conflict-of-interest'],
  })
  restore(
    @CurrentPerson() person: Person,
    @Param('id', id) contributionId: string,
    @Idempotency() key: IdempotencyKey,
  ): Promise<contract.PublicationState> {
    return this.writes.restore(contributionId, person.id, key);
  }
}
