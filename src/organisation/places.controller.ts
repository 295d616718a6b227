import { Body, Controller, Param, Patch, Post, Put } from '@nestjs/common';
import { areaId, targetGroupId } from '../contract/fields';
import { areaItem, targetGroupItem, type AreaItem, type TargetGroupItem } from '../contract/organisation';
import {
  changeArea,
  changeTargetGroup,
  createArea,
  createTargetGroup,
  type ChangeArea,
  type ChangeTargetGroup,
  type CreateArea,
  type CreateTargetGroup,
} from '../contract/place';
import { SEEN } from '../contract/seen';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { Areas } from './areas';
import { TargetGroups } from './target-groups';

/** Where and whom dialogues ask. */
@Controller('api/v1/organisation')
export class PlacesController {
  constructor(
    private readonly areas: Areas,
    private readonly groups: TargetGroups,
  ) {}

  @Post('areas')
  @Route({
    summary: 'Lägg till ett område i ett annat. Bara dialogsamordnaren',
    response: areaItem,
    problems: ['not-permitted', 'conflict'],
  })
  createArea(
    @CurrentPerson() { id: person }: Person,
    @Body(zodBody(createArea)) body: CreateArea,
    @Idempotency() key: IdempotencyKey,
  ): Promise<AreaItem> {
    return this.areas.create({ person, key }, body);
  }

  @Patch('areas/:id')
  @Route({
    summary: 'Byt namn på ett område, eller flytta det med allt som ligger i det. Bara dialogsamordnaren',
    description: `Det som utelämnas står kvar. ${SEEN}`,
    response: areaItem,
    problems: ['not-permitted', 'not-found', 'conflict'],
  })
  changeArea(
    @CurrentPerson() { id: person }: Person,
    @Param('id', zodParam(areaId)) id: string,
    @Body(zodBody(changeArea)) body: ChangeArea,
    @Idempotency() key: IdempotencyKey,
  ): Promise<AreaItem> {
    return this.areas.change({ person, key }, id, body);
  }

  @Post('target-groups')
  @Route({
    summary: 'Lägg till en målgrupp. Bara dialogsamordnaren',
    response: targetGroupItem,
    problems: ['not-permitted', 'conflict'],
  })
  createGroup(
    @CurrentPerson() { id: person }: Person,
    @Body(zodBody(createTargetGroup)) body: CreateTargetGroup,
    @Idempotency() key: IdempotencyKey,
  ): Promise<TargetGroupItem> {
    return this.groups.create({ person, key }, body);
  }

  @Put('target-groups/:id')
  @Route({
    summary: 'Ändra en målgrupp. Bara dialogsamordnaren',
    description: SEEN,
    response: targetGroupItem,
    problems: ['not-permitted', 'not-found', 'conflict'],
  })
  changeGroup(
    @CurrentPerson() { id: person }: Person,
    @Param('id', zodParam(targetGroupId)) id: string,
    @Body(zodBody(changeTargetGroup)) body: ChangeTargetGroup,
    @Idempotency() key: IdempotencyKey,
  ): Promise<TargetGroupItem> {
    return this.groups.change({ person, key }, id, body);
  }
}
