import { Module } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { ContributionLists } from './contribution-lists.service';
import { ContributionReads } from './contribution-reads.service';
import { ContributionWrites } from './contribution-writes.service';
import { ContributionsController } from './contributions.controller';
import { ImportPreviews } from './import-preview.service';
import { ImportReads } from './import-reads.service';
import { ImportStarts } from './import-starts.service';
import { ImportsController } from './imports.controller';

/** What people have said, entered by staff or imported from a file. Whose file one may read the files themselves say. */
@Module({
  imports: [DialoguesModule],
  controllers: [ContributionsController, ImportsController],
  providers: [
    ...[ContributionLists, ContributionReads, ContributionWrites],
    ...[ImportPreviews, ImportReads, ImportStarts],
  ],
})
export class ContributionsModule {}
