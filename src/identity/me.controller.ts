import { Controller, Get } from '@nestjs/common';
import { me, type Me } from '../contract/me';
import { Route } from '../http/route';
import { Authorities } from './authorities';
import { CurrentPerson, type Person } from './person';

@Controller('api/v1/me')
export class MeController {
  constructor(private readonly authorities: Authorities) {}

  @Get()
  @Route({ summary: 'Den inloggade: roller i dag, egna och som ersättare', response: me })
  read(@CurrentPerson() { id }: Person): Promise<Me> {
    return this.authorities.of(id);
  }
}
