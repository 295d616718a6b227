import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import {
  changeSetting,
  settingChangePage,
  settingItem,
  settingKey,
  settingList,
  type ChangeSetting,
  type SettingChange,
  type SettingItem,
  type SettingList,
} from '../contract/setting';
import type { SettingKey } from '../domain/settings/settings';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { SettingChanges } from './settings.service';

@Controller('api/v1/settings')
export class SettingsController {
  constructor(private readonly settings: SettingChanges) {}

  @Get()
  @Route({
    summary: 'Det kommunen själv bestämmer: vad som gäller, och sedan när',
    response: settingList,
    problems: ['not-permitted'],
  })
  list(@CurrentPerson() { id }: Person): Promise<SettingList> {
    return this.settings.list(id);
  }

  @Get(':key/history')
  @Route({
    summary: 'Hur en inställning har ändrats: av vem, när, varför, från vad och till vad',
    response: settingChangePage,
    problems: ['not-permitted'],
  })
  history(
    @CurrentPerson() { id }: Person,
    @Param('key', zodParam(settingKey)) key: SettingKey,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<SettingChange>> {
    return this.settings.history(id, key, query);
  }

  @Put(':key')
  @Route({
    summary: 'Ändra en inställning, med skäl. Bara dialogsamordnaren',
    description:
      'Gäller det som räknas ut härefter. `seen` är den `version` du har läst: har någon annan hunnit före svarar anropet `conflict` med det som gäller i `current`.',
    response: settingItem,
    problems: ['not-permitted', 'conflict'],
  })
  change(
    @CurrentPerson() { id: person }: Person,
    @Param('key', zodParam(settingKey)) setting: SettingKey,
    @Body(zodBody(changeSetting)) body: ChangeSetting,
    @Idempotency() key: IdempotencyKey,
  ): Promise<SettingItem> {
    return this.settings.change({ person, key }, setting, body);
  }
}
