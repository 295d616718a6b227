import { Module } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { CommitmentsController } from './commitments.controller';
import { Commitments } from './commitments.service';

/** What was promised, and whether it was kept. */
@Module({ imports: [DialoguesModule], controllers: [CommitmentsController], providers: [Commitments] })
export class CommitmentsModule {}
