import { Module } from '@nestjs/common';
import { StoredDefinitions } from './definitions.service';
import { MatrixController } from './matrix.controller';

/** *Vem gör vad* and the handbook: the definitions as people read them. */
@Module({ controllers: [MatrixController], providers: [StoredDefinitions] })
export class MatrixModule {}
