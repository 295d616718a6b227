import { Module } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { Publications } from './publications.service';
import { Receivers } from './receivers.service';
import { ResultsController } from './results.controller';

/** What became public, who received it, and what was decided. */
@Module({
  imports: [DialoguesModule],
  controllers: [ResultsController],
  providers: [Publications, Receivers],
})
export class ResultsModule {}
