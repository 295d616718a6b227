import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../queries/keys';

/** What the stream tells, as one tab passes it on to the others. */
export type LiveMessage =
  | { readonly kind: 'dialogue'; readonly id: string }
  | { readonly kind: 'organisation' }
  /** One's own draft has been saved, here or in another window. */
  | { readonly kind: 'draft' }
  /** Something may have been missed: everything on screen is read anew. */
  | { readonly kind: 'reset' };

const NAME = 'radslag-live';
const ADDRESS = '/api/v1/live';

/** Lists are read anew at most this often, however much happens. */
const LISTS_EVERY_MS = 400;

/**
 * What others do appears here without a reload. One stream a browser: the tab that holds the lock listens and tells the
 * others; when it closes the next one takes over, and since it cannot know what was said meanwhile, the stream
 * begins by saying that all is to be read anew.
 * Answers how to stop.
 */
export function followLive(client: QueryClient): () => void {
  const channel = new BroadcastChannel(NAME);
  const stop = new AbortController();
  const apply = applier(client);
  channel.onmessage = ({ data }: MessageEvent<LiveMessage>) => {
    apply(data);
  };
  const tell = (message: LiveMessage): void => {
    channel.postMessage(message);
    apply(message);
  };
  void navigator.locks
    .request(NAME, { signal: stop.signal }, () => listening(tell, stop.signal))
    .catch(() => undefined);
  return () => {
    stop.abort();
    channel.close();
  };
}

/** Milliseconds before a stream that was refused is opened again. */
const AGAIN_MS = 3_000;

/**
 * Lasts until it is told to stop. A broken connection is mended by the browser, which says what it heard last; one that
 * was refused (a restart, an ended session) is closed for good by it, and opened anew here.
 */
async function listening(tell: (message: LiveMessage) => void, stop: AbortSignal): Promise<void> {
  let heard = '';
  while (!stop.aborted) {
    const stream = new EventSource(heard === '' ? ADDRESS : `${ADDRESS}?after=${encodeURIComponent(heard)}`);
    heard = await untilClosed(stream, { tell, stop, heard });
    await rest(AGAIN_MS, stop);
  }
}

interface Listening {
  readonly tell: (message: LiveMessage) => void;
  readonly stop: AbortSignal;
  readonly heard: string;
}

/** Answers with the id of the last message heard. */
function untilClosed(stream: EventSource, { tell, stop, heard }: Listening): Promise<string> {
  let last = heard;
  const on = (kind: LiveMessage['kind'], messageOf: (data: string) => LiveMessage): void => {
    stream.addEventListener(kind, ({ data, lastEventId }: MessageEvent<string>) => {
      last = lastEventId || last;
      tell(messageOf(data));
    });
  };
  on('dialogue', (data) => ({ kind: 'dialogue', id: (JSON.parse(data) as { id: string }).id }));
  on('draft', () => ({ kind: 'draft' }));
  on('organisation', () => ({ kind: 'organisation' }));
  on('reset', () => ({ kind: 'reset' }));
  return new Promise((resolve) => {
    const end = (): void => {
      stream.close();
      resolve(last);
    };
    stop.addEventListener('abort', end, { once: true });
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) end();
    };
  });
}

const rest = (ms: number, stop: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, stop.aborted ? 0 : ms);
    stop.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

function applier(client: QueryClient): (message: LiveMessage) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const lists = (): void => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      void client.invalidateQueries({ queryKey: keys.work });
    }, LISTS_EVERY_MS);
  };
  return (message) => {
    if (message.kind === 'reset') {
      void client.invalidateQueries();
      return;
    }
    if (message.kind === 'draft') {
      void client.invalidateQueries({ queryKey: keys.drafts });
      return;
    }
    const queryKey = message.kind === 'organisation' ? keys.organisation : keys.dialogue(message.id);
    void client.invalidateQueries({ queryKey });
    if (message.kind === 'organisation') void client.invalidateQueries({ queryKey: keys.me });
    lists();
  };
}
