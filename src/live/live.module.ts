import { Module } from '@nestjs/common';
import { Credentials } from './credentials';
import { LiveAudience } from './live-audience';
import { LiveChanges } from './live-changes';
import { LiveController } from './live.controller';
import { LiveHub } from './live-hub';

/** What changes while people have pages open. */
@Module({ controllers: [LiveController], providers: [Credentials, LiveAudience, LiveChanges, LiveHub] })
export class LiveModule {}
