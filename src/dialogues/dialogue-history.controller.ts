import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  eventPage,
  processGraph as processGraphSchema,
  recordDetail,
  recordPage,
  recordQuery,
  timelinePage,
  timelineQuery,
  type RecordDetail,
  type RecordQuery,
  type RecordSummary,
  type ShownEvent,
  type TimelineItem,
  type TimelineQuery,
} from '../contract/dialogue-history';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import { processGraph, type ProcessGraph } from '../domain/lifecycle/process-graph';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import { bpmnOf } from './bpmn';
import { DialogueAccess } from './dialogue-access';
import { DialogueHistory } from './dialogue-history.service';

const dialogueId = zodParam(z.uuid());
const recordParams = z.object({ id: z.uuid(), record: z.uuid() });
const problems = ['unknown-dialogue', 'not-permitted'] as const;

@Controller('api/v1/dialogues/:id')
export class DialogueHistoryController {
  constructor(
    private readonly history: DialogueHistory,
    private readonly access: DialogueAccess,
  ) {}

  @Get('timeline')
  @Route({ summary: 'Vad som hänt, i ordning, med vem som gjorde det', response: timelinePage, problems })
  timeline(
    @CurrentPerson() person: Person,
    @Param('id', dialogueId) id: string,
    @Query(zodQuery(timelineQuery)) query: TimelineQuery,
  ): Promise<Page<TimelineItem>> {
    return this.history.timeline(person.id, id, query);
  }

  @Get('events')
  @Route({ summary: 'Händelserna som registret har dem', response: eventPage, problems })
  events(
    @CurrentPerson() person: Person,
    @Param('id', dialogueId) id: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<ShownEvent>> {
    return this.history.events(person.id, id, query);
  }

  @Get('records')
  @Route({ summary: 'Underlagen, i den ordning de kom, alla versioner', response: recordPage, problems })
  records(
    @CurrentPerson() person: Person,
    @Param('id', dialogueId) id: string,
    @Query(zodQuery(recordQuery)) query: RecordQuery,
  ): Promise<Page<RecordSummary>> {
    return this.history.records(person.id, id, query);
  }

  @Get('records/:record')
  @Route({
    summary: 'Ett underlag som det gavs',
    response: recordDetail,
    params: recordParams,
    problems: [...problems, 'not-found'],
  })
  record(
    @CurrentPerson() person: Person,
    @Param(zodBody(recordParams)) { id, record }: z.output<typeof recordParams>,
  ): Promise<RecordDetail> {
    return this.history.record(person.id, id, record);
  }

  @Get('graph')
  @Route({
    summary: 'Processen som bild, och var dialogen står i den',
    response: processGraphSchema,
    problems,
  })
  async graph(@CurrentPerson() person: Person, @Param('id', dialogueId) id: string): Promise<ProcessGraph> {
    const { definition, state } = await this.access.read(person.id, id);
    return processGraph(definition, state);
  }

  @Get('process.bpmn')
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="process.bpmn"')
  @Route({ summary: 'Processen som BPMN 2.0, utlagd', response: { mediaType: 'application/xml' }, problems })
  async bpmn(@CurrentPerson() person: Person, @Param('id', dialogueId) id: string): Promise<string> {
    const { definition } = await this.access.read(person.id, id);
    return bpmnOf(definition);
  }
}
