import { Module } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { CoordinationController } from './coordination.controller';
import { CoordinationReads } from './coordination-reads.service';
import { Coordination } from './coordination.service';

/** Rules 3 and 4. Plans ask it who is affected by a new version and which dialogues overlap. */
@Module({
  imports: [DialoguesModule],
  controllers: [CoordinationController],
  providers: [Coordination, CoordinationReads],
  exports: [Coordination],
})
export class CoordinationModule {}
