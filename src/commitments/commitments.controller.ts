import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  commitmentPage,
  commitmentQuery,
  type CommitmentItem,
  type CommitmentQuery,
} from '../contract/commitment';
import type { Page } from '../contract/page';
import { Route } from '../http/route';
import { zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import { Commitments } from './commitments.service';

@Controller('api/v1')
export class CommitmentsController {
  constructor(private readonly commitments: Commitments) {}

  @Get('commitments')
  @Route({
    summary: 'Åtaganden ur alla dialoger, det med närmast datum först',
    description: 'Med uppföljningarna, vad de kom fram till, och när det följs upp nästa gång.',
    response: commitmentPage,
  })
  list(
    @CurrentPerson() person: Person,
    @Query(zodQuery(commitmentQuery)) query: CommitmentQuery,
  ): Promise<Page<CommitmentItem>> {
    return this.commitments.list(person.id, query);
  }

  @Get('dialogues/:id/commitments')
  @Route({
    summary: 'Dialogens åtaganden',
    response: commitmentPage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  of(
    @CurrentPerson() person: Person,
    @Param('id', zodParam(z.uuid())) dialogueId: string,
    @Query(zodQuery(commitmentQuery)) query: CommitmentQuery,
  ): Promise<Page<CommitmentItem>> {
    return this.commitments.of(person.id, dialogueId, query);
  }
}
