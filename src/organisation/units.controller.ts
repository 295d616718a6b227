import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { unitId } from '../contract/fields';
import type { Page } from '../contract/page';
import { SEEN } from '../contract/seen';
import {
  changeUnit,
  createUnit,
  functionalRole,
  homeItem,
  moveHome,
  unitItem,
  unitPage,
  unitQuery,
  type ChangeUnit,
  type CreateUnit,
  type FunctionalRole,
  type HomeItem,
  type MoveHome,
  type UnitItem,
  type UnitQuery,
} from '../contract/unit';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { RoleHomes } from './role-homes';
import { Units } from './units';

@Controller('api/v1/organisation')
export class UnitsController {
  constructor(
    private readonly units: Units,
    private readonly homes: RoleHomes,
  ) {}

  @Get('units')
  @Route({
    summary: 'Nämnder, förvaltningar och enheter, också de som har upphört eller kommer att börja',
    response: unitPage,
  })
  list(@Query(zodQuery(unitQuery)) query: UnitQuery): Promise<Page<UnitItem>> {
    return this.units.list(query);
  }

  @Post('units')
  @Route({
    summary: 'Lägg till en nämnd, förvaltning eller enhet. Bara dialogsamordnaren',
    response: unitItem,
    problems: ['not-permitted', 'conflict'],
  })
  create(
    @CurrentPerson() { id: person }: Person,
    @Body(zodBody(createUnit)) body: CreateUnit,
    @Idempotency() key: IdempotencyKey,
  ): Promise<UnitItem> {
    return this.units.create({ person, key }, body);
  }

  @Patch('units/:id')
  @Route({
    summary: 'Byt namn, flytta eller sätt sista dag. Bara dialogsamordnaren',
    description: `Det som utelämnas står kvar. En enhet upphör när det som finns i den har avslutats eller flyttats: annars svarar anropet \`conflict\`, med vad som fortsätter i \`faults\`. ${SEEN}`,
    response: unitItem,
    problems: ['not-permitted', 'not-found', 'conflict'],
  })
  change(
    @CurrentPerson() { id: person }: Person,
    @Param('id', zodParam(unitId)) id: string,
    @Body(zodBody(changeUnit)) body: ChangeUnit,
    @Idempotency() key: IdempotencyKey,
  ): Promise<UnitItem> {
    return this.units.change({ person, key }, id, body);
  }

  @Put('homes/:role')
  @Route({
    summary: 'Flytta en funktionell roll till en annan enhet. Bara dialogsamordnaren',
    description:
      'Det som redan väntar på rollen väntar kvar där det är. `seen` är den enhet rollen sitter i så vitt du vet: har någon annan hunnit flytta den svarar anropet `conflict` med det som gäller i `current`.',
    response: homeItem,
    problems: ['not-permitted', 'conflict'],
  })
  move(
    @CurrentPerson() { id: person }: Person,
    @Param('role', zodParam(functionalRole)) role: FunctionalRole,
    @Body(zodBody(moveHome)) body: MoveHome,
    @Idempotency() key: IdempotencyKey,
  ): Promise<HomeItem> {
    return this.homes.move({ person, key }, role, body);
  }
}
