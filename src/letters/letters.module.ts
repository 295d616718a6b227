import { Module } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { LettersController } from './letters.controller';
import { Letters } from './letters.service';

/** What the driver has written to people. */
@Module({ imports: [DialoguesModule], controllers: [LettersController], providers: [Letters] })
export class LettersModule {}
