import { Module } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { DataSetsController } from './datasets.controller';
import { DataSets } from './datasets.service';

/** Raw material with provenance. */
@Module({ imports: [DialoguesModule], controllers: [DataSetsController], providers: [DataSets] })
export class DataSetsModule {}
