import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Response } from 'express';
import { Listener } from '../database/listener';
import { holdOpen } from '../http/held-open';
import { ProblemError } from '../http/problem';
import { Credentials, type Credential } from './credentials';
import { draftIn } from './draft-subject';
import { Gathering } from './gathering';
import { LiveAudience, type Audience } from './live-audience';
import { LiveChanges, ORGANISATION, type Changed, type LiveNews } from './live-changes';
import { isFresh, type LiveCursor } from './live-cursor';
import { LiveStream, type LiveMessage } from './live-stream';

/** ms between an act and its telling, in which the next ones are gathered. */
const GATHER = 60;
/** ms between two tellings of material, which comes in by the thousand rows. */
const MATERIAL = 900;
/** ms between two looks for what no notification told of, and for those who may no longer listen. */
const ROUND = 5_000;
/** ms of silence that a proxy takes for an ended connection is longer. */
const HEARTBEAT = 25_000;
/** ms before a database that did not answer is asked again. */
const PAUSE = 1_000;
/** ms between two clearings. */
const CLEARING = 10 * 60_000;
/** Streams one person may have: a browser has one, so these are machines and browsers. */
const MOST = 20;

/**
 * Everybody who has pages open to this process. A notification only wakes it; what is told is read from the database by
 * each stream's cursor, so that a lost notification, connection or process costs time and no news.
 */
@Injectable()
export class LiveHub implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('Live');
  private readonly streams = new Set<LiveStream>();
  private readonly telling = new Gathering(() => this.pass());
  private readonly timers: NodeJS.Timeout[] = [];
  private listening: Promise<unknown> | undefined;
  private toldAt = 0;
  private isCutOff = false;
  private closing = false;

  constructor(
    private readonly changes: LiveChanges,
    private readonly audience: LiveAudience,
    private readonly credentials: Credentials,
    private readonly listener: Listener,
  ) {}

  onModuleInit(): void {
    const every = (ms: number, work: () => Promise<void>): void => {
      this.timers.push(setInterval(() => void work().catch(() => undefined), ms).unref());
    };
    every(ROUND, () => this.round());
    every(CLEARING, () => this.changes.forget());
  }

  /** Before the server waits for what is under way: these would keep it waiting. */
  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    for (const timer of this.timers) clearInterval(timer);
    for (const stream of this.streams) stream.close();
    await this.telling.stop();
  }

  open(response: Response, credential: Credential, cursor: LiveCursor | null): void {
    if (this.closing) throw new ProblemError('too-busy');
    this.listen();
    holdOpen(response);
    const stream = new LiveStream(credential, cursor, response);
    response.once('close', () => this.streams.delete(stream));
    this.streams.add(stream);
    const own = [...this.streams].filter((one) => one.credential.person === credential.person);
    for (const oldest of own.slice(0, -MOST)) {
      this.streams.delete(oldest);
      oldest.makeRoom();
    }
    this.telling.ask(0);
  }

  private listen(): void {
    this.listening ??= this.listener
      .listen('live', (urgency) => {
        const sinceLast = Date.now() - this.toldAt;
        this.telling.ask(urgency === 'material' ? Math.max(GATHER, MATERIAL - sinceLast) : GATHER);
      })
      .then(() => {
        this.telling.ask(0);
      });
  }

  private async round(): Promise<void> {
    const streams = [...this.streams];
    if (streams.length === 0) return;
    this.telling.ask(0);
    for (const stream of streams) stream.beat(HEARTBEAT);
    const holds = await this.credentials.holding(streams.map(({ credential }) => credential));
    streams.forEach((stream, at) => {
      if (!holds(at)) stream.close();
    });
  }

  private async pass(): Promise<void> {
    const streams = [...this.streams];
    if (streams.length === 0) return;
    try {
      await this.tell(streams);
      this.isCutOff = false;
    } catch (fault) {
      if (!this.isCutOff) this.log.warn({ err: fault }, 'live pages wait for the database');
      this.isCutOff = true;
      this.telling.ask(PAUSE);
    }
  }

  private async tell(streams: readonly LiveStream[]): Promise<void> {
    const now = Date.now();
    const asked = new Map(
      streams.map((stream) => [stream, stream.cursor && isFresh(stream.cursor, now) ? stream.cursor : null]),
    );
    const snapshots = [...asked.values()].flatMap((cursor) => (cursor ? [cursor.snapshot] : []));
    const people = new Set(streams.map(({ credential }) => credential.person));
    const news = await this.changes.since([...new Set(snapshots)], [...people]);
    const changed = new Map(streams.map((stream) => [stream, changedFor(asked.get(stream), news)]));
    const subjects = new Set([...changed.values()].flatMap((one) => [...(one ?? [])]));
    if (subjects.delete(ORGANISATION)) this.audience.forget();
    const dialogues = [...subjects].filter((subject) => draftIn(subject) === null);
    const audience = await this.audience.of([...people], dialogues);
    for (const [stream, its] of changed) {
      const messages = messagesFor(its, stream.credential.person, audience);
      if (messages.length > 0) this.toldAt = Date.now();
      stream.tell(messages, news.until);
    }
  }
}

const changedFor = (cursor: LiveCursor | null | undefined, { since }: LiveNews): Changed =>
  cursor ? (since.get(cursor.snapshot) ?? null) : null;

function messagesFor(changed: Changed, person: string, { sequenceFor }: Audience): readonly LiveMessage[] {
  if (changed === null) return [{ event: 'reset', data: {} }];
  return [...changed].flatMap((subject): LiveMessage[] => {
    if (subject === ORGANISATION) return [{ event: 'organisation', data: {} }];
    const draft = draftIn(subject);
    if (draft) return draft.author === person ? [{ event: 'draft', data: { id: draft.dialogue } }] : [];
    const sequence = sequenceFor(person, subject);
    return sequence === null ? [] : [{ event: 'dialogue', data: { id: subject, sequence } }];
  });
}
