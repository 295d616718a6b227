import { Module, type DynamicModule } from '@nestjs/common';
import { DialoguesModule } from '../dialogues/dialogues.module';
import { FileReads } from './file-reads.service';
import { FileSettings } from './file-settings';
import { FileStore } from './file-store.service';
import { FilesController } from './files.controller';

/** Files as they came. Others ask it who may read one. */
@Module({})
export class FilesModule {
  static with(settings: FileSettings): DynamicModule {
    return {
      module: FilesModule,
      global: true,
      imports: [DialoguesModule],
      controllers: [FilesController],
      providers: [{ provide: FileSettings, useValue: settings }, FileStore, FileReads],
      exports: [FileReads],
    };
  }
}
