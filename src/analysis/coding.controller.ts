import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import * as contract from '../contract/analysis';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { Codings } from './codings.service';
import { Themes } from './themes.service';

const id = zodParam(z.uuid());
type Created = z.output<typeof contract.createdTheme>;

@Controller('api/v1')
export class CodingController {
  constructor(
    private readonly themes: Themes,
    private readonly codings: Codings,
  ) {}

  @Get('dialogues/:id/themes')
  @Route({
    summary: 'Dialogens teman, med hur många bidrag och stycken de har',
    response: contract.themePage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  listThemes(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<contract.Theme>> {
    return this.themes.list(person.id, dialogueId, query);
  }

  @Post('dialogues/:id/themes')
  @Route({
    summary: 'Lägg till ett tema',
    response: contract.createdTheme,
    problems: ['unknown-dialogue', 'not-permitted', 'conflict-of-interest', 'ended', 'conflict'],
  })
  addTheme(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Body(zodBody(contract.addTheme)) body: contract.AddTheme,
    @Idempotency() key: IdempotencyKey,
  ): Promise<Created> {
    return this.themes.add(dialogueId, body, person.id, key);
  }

  @Put('themes/:id')
  @Route({
    summary: 'Byt namn eller beskrivning på ett tema',
    response: contract.createdTheme,
    problems: ['not-found', 'not-permitted', 'conflict-of-interest', 'ended', 'conflict'],
  })
  changeTheme(
    @CurrentPerson() person: Person,
    @Param('id', id) themeId: string,
    @Body(zodBody(contract.changeTheme)) body: contract.ChangeTheme,
    @Idempotency() key: IdempotencyKey,
  ): Promise<Created> {
    return this.themes.change(themeId, body, person.id, key);
  }

  @Get('dialogues/:id/codings')
  @Route({
    summary: 'Kodade stycken, efter bidrag och plats i texten',
    response: contract.codingPage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  list(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Query(zodQuery(contract.codingQuery)) query: contract.CodingQuery,
  ): Promise<Page<contract.Coding>> {
    return this.codings.list(person.id, dialogueId, query);
  }

  @Post('dialogues/:id/codings')
  @Route({
    summary: 'Koda stycken: alla eller inga',
    description: 'Varje stycke prövas mot bidragets text. Ett stycke som redan är kodat så behåller sin id.',
    response: contract.addedCodings,
    problems: ['unknown-dialogue', 'not-permitted', 'conflict-of-interest', 'ended'],
  })
  add(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Body(zodBody(contract.addCodings)) body: contract.AddCodings,
    @Idempotency() key: IdempotencyKey,
  ): Promise<contract.AddedCodings> {
    return this.codings.add(dialogueId, body, person.id, key);
  }

  @Delete('codings/:id')
  @HttpCode(204)
  @Route({
    summary: 'Ta bort en kodning; bidraget rörs inte',
    problems: ['not-permitted', 'conflict-of-interest', 'ended'],
  })
  remove(
    @CurrentPerson() person: Person,
    @Param('id', id) codingId: string,
    @Idempotency() key: IdempotencyKey,
  ): Promise<void> {
    return this.codings.remove(codingId, person.id, key);
  }
}
