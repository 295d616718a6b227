import { Module } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { Incidents } from './incidents.service';
import { MonitoringController } from './monitoring.controller';
import { Stalled } from './stalled.service';
import { UsualTimes } from './usual-times.service';

/** What stands still: people's waiting, and technical failures, kept apart. */
@Module({
  imports: [DialoguesModule],
  controllers: [MonitoringController],
  providers: [Stalled, Incidents, UsualTimes],
})
export class MonitoringModule {}
