import { Module } from '@nestjs/common';
import { DialogueAccess } from './dialogue-access';
import { DialogueActsController } from './dialogue-acts.controller';
import { DialogueActs } from './dialogue-acts.service';
import { DialogueHistoryController } from './dialogue-history.controller';
import { DialogueHistory } from './dialogue-history.service';
import { DialogueLists } from './dialogue-lists.service';
import { DialogueReads } from './dialogue-reads.service';
import { DialoguesController } from './dialogues.controller';
import { References } from './references';

/**
 * Dialogues, and the acts on the whole of one. Others ask it who may see a dialogue, and whether what a record names
 * exists: both must be answered alike everywhere.
 */
@Module({
  controllers: [DialoguesController, DialogueActsController, DialogueHistoryController],
  providers: [DialogueAccess, DialogueActs, DialogueHistory, DialogueLists, DialogueReads, References],
  exports: [DialogueAccess, References],
})
export class DialoguesModule {}
