import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module';
import { SettingsController } from './settings.controller';
import { SettingChanges } from './settings.service';

/** What the municipality decides for itself. Whoever computes with it reads it from the database, each time. */
@Module({
  imports: [OrganisationModule],
  controllers: [SettingsController],
  providers: [SettingChanges],
})
export class SettingsModule {}
