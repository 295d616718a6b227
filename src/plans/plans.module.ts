import { Module } from '@nestjs/common';
import { CoordinationModule } from '../coordination/coordination.module';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { PlanChanges } from './plan-changes.service';
import { PlanDrafts } from './plan-drafts.service';
import { PlanReads } from './plan-reads.service';
import { PlansController } from './plans.controller';
import { StatedPlans } from './stated';

/** Versions of a dialogue's plan. Tasks settle the method plan through the same drafts as a change of plan. */
@Module({
  imports: [DialoguesModule, CoordinationModule],
  controllers: [PlansController],
  providers: [PlanChanges, PlanDrafts, PlanReads, StatedPlans],
  exports: [PlanDrafts],
})
export class PlansModule {}
