import type { QueryClient } from '@tanstack/react-query';
import { keys } from '../queries/keys';

/** What the stream tells, as one tab passes it on to the others. */
export type LiveMessage =
  | { readonly kind: 'dialogue'; readonly id: string }
  | { readonly kind: 'organisation' }
  /** Something may have been missed: everything on screen is read anew. */
  | { readonly kind: 'reset' };

const NAME = 'radslag-live';
const ADDRESS = '/api/v1/live';

/** Lists are read anew at most this often, however much happens. */
const LISTS_EVERY_MS = 400;

/**
 * What others do appears here without a reload. One stream a browser: the tab that holds the lock listens and tells the
 * others; when it closes the next one takes over, and since it cannot know what was said meanwhile, all is read anew.
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

/** Lasts until it is told to stop. The browser connects again by itself, and says which message it heard last. */
function listening(tell: (message: LiveMessage) => void, stop: AbortSignal): Promise<void> {
  const stream = new EventSource(ADDRESS);
  stream.addEventListener('dialogue', ({ data }: MessageEvent<string>) => {
    const { id } = JSON.parse(data) as { id: string };
    tell({ kind: 'dialogue', id });
  });
  stream.addEventListener('organisation', () => {
    tell({ kind: 'organisation' });
  });
  stream.addEventListener('reset', () => {
    tell({ kind: 'reset' });
  });
  tell({ kind: 'reset' });
  return new Promise((resolve) => {
    stop.addEventListener('abort', () => {
      stream.close();
      resolve();
    });
  });
}

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
    const queryKey = message.kind === 'organisation' ? keys.organisation : keys.dialogue(message.id);
    void client.invalidateQueries({ queryKey });
    if (message.kind === 'organisation') void client.invalidateQueries({ queryKey: keys.me });
    lists();
  };
}
