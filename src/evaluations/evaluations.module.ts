import { Module } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { EvaluationsController } from './evaluations.controller';
import { Evaluations } from './evaluations.service';
import { Lessons } from './lessons.service';

/** How dialogues were judged, and what the next ones learn from them. */
@Module({
  imports: [DialoguesModule],
  controllers: [EvaluationsController],
  providers: [Evaluations, Lessons],
})
export class EvaluationsModule {}
