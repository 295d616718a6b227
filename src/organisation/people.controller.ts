import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { personId } from '../contract/fields';
import {
  changePerson,
  createPerson,
  leaving,
  personRecord,
  type ChangePerson,
  type CreatePerson,
  type Leaving,
  type PersonRecord,
} from '../contract/person';
import { SEEN } from '../contract/seen';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { Departures } from './departures';
import { People } from './people';

@Controller('api/v1/organisation/people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly departures: Departures,
  ) {}

  @Get(':id')
  @Route({
    summary: 'En person, med det som behövs för att ändra uppgifterna. Bara dialogsamordnaren',
    response: personRecord,
    problems: ['not-permitted', 'not-found'],
  })
  one(
    @CurrentPerson() { id: asking }: Person,
    @Param('id', zodParam(personId)) id: string,
  ): Promise<PersonRecord> {
    return this.people.one(asking, id);
  }

  @Post()
  @Route({
    summary: 'Lägg till en person. Bara dialogsamordnaren',
    description:
      'En adress och en inloggning hör till en enda person: annars `conflict`, med fältet i `faults`.',
    response: personRecord,
    problems: ['not-permitted', 'conflict'],
  })
  create(
    @CurrentPerson() { id: person }: Person,
    @Body(zodBody(createPerson)) body: CreatePerson,
    @Idempotency() key: IdempotencyKey,
  ): Promise<PersonRecord> {
    return this.people.create({ person, key }, body);
  }

  @Patch(':id')
  @Route({
    summary: 'Ändra en persons namn, adress eller inloggning. Bara dialogsamordnaren',
    description: `Det som utelämnas står kvar. En adress och en inloggning hör till en enda person: annars \`conflict\`, med fältet i \`faults\`. ${SEEN}`,
    response: personRecord,
    problems: ['not-permitted', 'not-found', 'conflict'],
  })
  change(
    @CurrentPerson() { id: person }: Person,
    @Param('id', zodParam(personId)) id: string,
    @Body(zodBody(changePerson)) body: ChangePerson,
    @Idempotency() key: IdempotencyKey,
  ): Promise<PersonRecord> {
    return this.people.change({ person, key }, id, body);
  }

  @Post(':id/deactivate')
  @HttpCode(200)
  @Route({
    summary: 'Låt en person sluta: roller, sessioner och nycklar upphör. Bara dialogsamordnaren',
    description:
      'Uppgifter som personen har tagit går tillbaka till dem som frågas; de som reglerna inte släpper nu står som `held` och syns bland det som står still. Dialoger som personen leder ska lämnas över.',
    response: leaving,
    problems: ['not-permitted', 'not-found', 'conflict'],
  })
  deactivate(
    @CurrentPerson() { id: person }: Person,
    @Param('id', zodParam(personId)) id: string,
    @Idempotency() key: IdempotencyKey,
  ): Promise<Leaving> {
    return this.departures.deactivate({ person, key }, id);
  }

  @Post(':id/reactivate')
  @HttpCode(200)
  @Route({
    summary: 'Låt en person logga in igen. Rollerna ges på nytt. Bara dialogsamordnaren',
    response: personRecord,
    problems: ['not-permitted', 'not-found'],
  })
  reactivate(
    @CurrentPerson() { id: person }: Person,
    @Param('id', zodParam(personId)) id: string,
    @Idempotency() key: IdempotencyKey,
  ): Promise<PersonRecord> {
    return this.people.reactivate({ person, key }, id);
  }
}
