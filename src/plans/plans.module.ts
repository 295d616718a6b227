import { Module } from '@nestjs/common';
import { CoordinationModule } from '../coordination/coordination.module';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { PlanDrafts } from './plan-drafts';
import { StatedPlans } from './stated';

/** Versions of a dialogue's plan. Tasks settle the method plan through the same drafts as a change of plan. */
@Module({
  imports: [DialoguesModule, CoordinationModule],
  providers: [PlanDrafts, StatedPlans],
  exports: [PlanDrafts],
})
export class PlansModule {}
