import { Module } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { PlansModule } from '../plans/plans.module';
import { NamesOf } from './names-of';
import { TaskActs } from './task-acts.service';
import { TaskActsController } from './task-acts.controller';
import { TaskDraftsController } from './task-drafts.controller';
import { TaskDrafts } from './task-drafts.service';
import { TaskLists } from './task-lists.service';
import { TasksController } from './tasks.controller';

/** Work lists, and answering. Settling the method plan makes a plan version, which is the plans' own matter. */
@Module({
  imports: [DialoguesModule, PlansModule],
  controllers: [TasksController, TaskActsController, TaskDraftsController],
  providers: [NamesOf, TaskActs, TaskDrafts, TaskLists],
})
export class TasksModule {}
