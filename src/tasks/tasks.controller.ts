import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Page } from '../contract/page';
import {
  myTaskQuery,
  possibleActs as possibleActsSchema,
  taskCounts,
  taskPage,
  unitTaskQuery,
  type MyTaskQuery,
  type PossibleActs,
  type TaskCounts,
  type TaskItem,
  type UnitTaskQuery,
} from '../contract/task';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { References } from '../dialogues/references';
import { Route } from '../http/route';
import { zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import { NamesOf } from './names-of';
import { namedIn, possibleActs, shownActs } from './possible-acts';
import { TaskLists } from './task-lists.service';

@Controller('api/v1')
export class TasksController {
  constructor(
    private readonly lists: TaskLists,
    private readonly access: DialogueAccess,
    private readonly names: NamesOf,
    private readonly references: References,
  ) {}

  @Get('tasks/mine')
  @Route({
    summary: 'Mina uppgifter, den med närmast svarsdag först',
    description: 'Varje uppgift säger varför den är din och vad som händer om du inte gör något.',
    response: taskPage,
  })
  mine(
    @CurrentPerson() person: Person,
    @Query(zodQuery(myTaskQuery)) query: MyTaskQuery,
  ): Promise<Page<TaskItem>> {
    return this.lists.mine(person.id, query);
  }

  @Get('tasks/mine/counts')
  @Route({
    summary: 'Hur många uppgifter jag har, av varje slag',
    description: 'Varje tal är längden på listan Mina uppgifter med motsvarande filter.',
    response: taskCounts,
  })
  counts(@CurrentPerson() person: Person): Promise<TaskCounts> {
    return this.lists.counts(person.id);
  }

  @Get('tasks')
  @Route({ summary: 'En enhets uppgifter, den med närmast svarsdag först', response: taskPage })
  async ofUnit(
    @CurrentPerson() person: Person,
    @Query(zodQuery(unitTaskQuery)) query: UnitTaskQuery,
  ): Promise<Page<TaskItem>> {
    const page = await this.lists.ofUnit(person.id, query);
    // An empty list may be a mistyped unit: that is told. A full one needs no second question.
    if (page.items.length === 0)
      await this.references.check([{ kind: 'unit', id: query.unit, path: 'unit' }], null);
    return page;
  }

  @Get('dialogues/:id/acts')
  @Route({
    summary: 'Vad jag får göra nu, och för resten vilken regel som säger nej och vem som får',
    response: possibleActsSchema,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  async acts(
    @CurrentPerson() person: Person,
    @Param('id', zodParam(z.uuid())) dialogueId: string,
  ): Promise<PossibleActs> {
    const possible = possibleActs(await this.access.read(person.id, dialogueId));
    const { units, people } = namedIn(possible);
    return shownActs(possible, await this.names.of(units, people));
  }
}
