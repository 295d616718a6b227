import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { ownLetterPage, sentLetterPage, type OwnLetter, type SentLetter } from '../contract/letter';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import { Route } from '../http/route';
import { zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import { Letters } from './letters.service';

@Controller('api/v1')
export class LettersController {
  constructor(private readonly letters: Letters) {}

  @Get('dialogues/:id/letters')
  @Route({
    summary: 'Vem som fått besked om vad, och när',
    response: sentLetterPage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  sent(
    @CurrentPerson() person: Person,
    @Param('id', zodParam(z.uuid())) dialogueId: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<SentLetter>> {
    return this.letters.sent(person.id, dialogueId, query);
  }

  @Get('me/letters')
  @Route({ summary: 'Mina brev, det senaste först', response: ownLetterPage })
  own(
    @CurrentPerson() person: Person,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<OwnLetter>> {
    return this.letters.own(person.id, query);
  }
}
