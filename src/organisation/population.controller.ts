import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { areaId } from '../contract/fields';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import {
  enterByAge,
  enterTotal,
  figuresParams,
  populationFigures,
  populationFiguresPage,
  type EnterByAge,
  type EnterTotal,
  type FiguresParams,
  type PopulationFigures,
} from '../contract/population';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { PopulationEntries } from './population-figures';

const SEEN =
  'Ersätter det som står för området och dagen. `seen` är den `version` som ersätts, eller null där inget står: annars svarar anropet `conflict` med det som gäller i `current`.';

@Controller('api/v1/organisation/areas/:id/population')
export class PopulationController {
  constructor(private readonly figures: PopulationEntries) {}

  @Get()
  @Route({
    summary: 'Alla siffror över folkmängden i ett område, de nyaste först',
    response: populationFiguresPage,
    problems: ['not-found'],
  })
  list(
    @Param('id', zodParam(areaId)) id: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<PopulationFigures>> {
    return this.figures.list(id, query);
  }

  @Put(':countedAt/by-age')
  @Route({
    summary: 'Ange folkmängden en dag efter ålder och kön, med källa. Bara dialogsamordnaren',
    description: `Alla en gång, de yngsta först: från 0 år utan luckor, den sista gruppen utan övre gräns, ingen grupp över två av jämförelsens åldersgrupper (0–15, 16–24, 25–44, 45–64, 65–79, 80–). ${SEEN}`,
    params: figuresParams,
    response: populationFigures,
    problems: ['not-permitted', 'not-found', 'conflict'],
  })
  enterByAge(
    @CurrentPerson() { id: person }: Person,
    @Param(zodParam(figuresParams)) at: FiguresParams,
    @Body(zodBody(enterByAge)) body: EnterByAge,
    @Idempotency() key: IdempotencyKey,
  ): Promise<PopulationFigures> {
    return this.figures.enterByAge({ person, key }, at, body);
  }

  @Put(':countedAt/total')
  @Route({
    summary: 'Ange bara antalet invånare en dag, med källa. Bara dialogsamordnaren',
    description: SEEN,
    params: figuresParams,
    response: populationFigures,
    problems: ['not-permitted', 'not-found', 'conflict'],
  })
  enterTotal(
    @CurrentPerson() { id: person }: Person,
    @Param(zodParam(figuresParams)) at: FiguresParams,
    @Body(zodBody(enterTotal)) body: EnterTotal,
    @Idempotency() key: IdempotencyKey,
  ): Promise<PopulationFigures> {
    return this.figures.enterTotal({ person, key }, at, body);
  }
}
