import { Module } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { AnalysisController } from './analysis.controller';
import { CodingController } from './coding.controller';
import { Codings } from './codings.service';
import { Conclusions } from './conclusions.service';
import { Representations } from './representativeness.service';
import { Themes } from './themes.service';

/** From contributions to conclusions, and who was heard. */
@Module({
  imports: [DialoguesModule],
  controllers: [CodingController, AnalysisController],
  providers: [Themes, Codings, Conclusions, Representations],
})
export class AnalysisModule {}
