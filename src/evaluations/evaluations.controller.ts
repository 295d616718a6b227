import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import * as contract from '../contract/evaluation';
import type { Page } from '../contract/page';
import { Route } from '../http/route';
import { zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import { Evaluations } from './evaluations.service';
import { Lessons } from './lessons.service';

@Controller('api/v1')
export class EvaluationsController {
  constructor(
    private readonly evaluations: Evaluations,
    private readonly lessons: Lessons,
  ) {}

  @Get('evaluations')
  @Route({
    summary: 'Dialoger som kommit till utvärdering, med eller utan',
    description: 'En utvärdering som saknas visas som att den saknas, aldrig som noll.',
    response: contract.evaluationPage,
  })
  list(
    @CurrentPerson() person: Person,
    @Query(zodQuery(contract.evaluationQuery)) query: contract.EvaluationQuery,
  ): Promise<Page<contract.EvaluationItem>> {
    return this.evaluations.list(person.id, query);
  }

  @Get('evaluations/figures')
  @Route({
    summary: 'De tre indikatorerna över dialogerna, med formel och antal',
    response: contract.evaluationFigures,
  })
  figures(
    @CurrentPerson() person: Person,
    @Query(zodQuery(contract.figuresQuery)) { owner }: contract.FiguresQuery,
  ): Promise<contract.EvaluationFigures> {
    return this.evaluations.figures(person.id, owner);
  }

  @Get('dialogues/:id/evaluation')
  @Route({
    summary: 'Dialogens utvärdering, om den har kommit',
    response: contract.evaluationOfDialogue,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  of(
    @CurrentPerson() person: Person,
    @Param('id', zodParam(z.uuid())) dialogueId: string,
  ): Promise<contract.EvaluationOfDialogue> {
    return this.evaluations.of(person.id, dialogueId);
  }

  @Get('lessons')
  @Route({
    summary: 'Kunskapsbasen: lärdomar ur alla dialoger, sökbara',
    response: contract.lessonPage,
  })
  search(
    @CurrentPerson() person: Person,
    @Query(zodQuery(contract.lessonQuery)) query: contract.LessonQuery,
  ): Promise<Page<contract.Lesson>> {
    return this.lessons.list(person.id, query);
  }
}
