import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import * as contract from '../contract/analysis';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import type { Representativeness } from '../domain/representativeness/representativeness';
import { Route } from '../http/route';
import { zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import { Conclusions } from './conclusions.service';
import { Representations } from './representativeness.service';

const id = zodParam(z.uuid());

@Controller('api/v1')
export class AnalysisController {
  constructor(
    private readonly conclusions: Conclusions,
    private readonly representations: Representations,
  ) {}

  @Get('dialogues/:id/conclusions')
  @Route({
    summary: 'Dialogens slutsatser: den omgång som gäller, eller en tidigare',
    response: contract.conclusionPage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  list(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Query(zodQuery(contract.conclusionQuery)) query: contract.ConclusionQuery,
  ): Promise<Page<contract.Conclusion>> {
    return this.conclusions.list(person.id, dialogueId, query);
  }

  @Get('conclusions/:id')
  @Route({ summary: 'En slutsats', response: contract.conclusion, problems: ['not-found', 'not-permitted'] })
  one(@CurrentPerson() person: Person, @Param('id', id) conclusionId: string): Promise<contract.Conclusion> {
    return this.conclusions.one(person.id, conclusionId);
  }

  @Get('conclusions/:id/contributions')
  @Route({
    summary: 'Bidragen en slutsats vilar på, med fil och rad',
    response: contract.evidencePage,
    problems: ['not-found', 'not-permitted'],
  })
  evidence(
    @CurrentPerson() person: Person,
    @Param('id', id) conclusionId: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<contract.Evidence>> {
    return this.conclusions.evidence(person.id, conclusionId, query);
  }

  @Get('dialogues/:id/representativeness')
  @Route({
    summary: 'Deltagare mot befolkning, så som det räknats, den senaste först',
    description: 'Med formel och indata, så att vem som helst kan räkna om det.',
    response: contract.representativenessPage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  stored(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<contract.StoredRepresentativeness>> {
    return this.representations.stored(person.id, dialogueId, query);
  }

  @Get('dialogues/:id/representativeness/now')
  @Route({
    summary: 'Deltagare mot befolkning, räknat nu; inget sparas',
    response: contract.representativeness,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  now(@CurrentPerson() person: Person, @Param('id', id) dialogueId: string): Promise<Representativeness> {
    return this.representations.now(person.id, dialogueId);
  }
}
