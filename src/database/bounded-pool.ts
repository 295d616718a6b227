import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { DatabaseBusy, DatabaseUnavailable } from './faults';
import { outlivingLoss } from './outliving-loss';

export interface PoolLimits {
  readonly url: string;
  readonly size: number;
  /** How many may wait for a connection for each there is. */
  readonly waitingPerConnection?: number;
}

/** Milliseconds to wait for a connection, new or free: with the second that admission may take, a 503 comes within three. */
const PATIENCE = 1_500;
/** Milliseconds for one statement, unless it says otherwise: a server that has frozen holds nobody for ever. */
const LONGEST_STATEMENT = 30_000;

/**
 * Every statement finds its rows by keys. A plan is made once a connection, perhaps while the tables were still empty: it
 * must not read them whole when they have grown, nor be made anew for every call, which costs more than most statements.
 */
const PLANNING = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c jit=off';

type Callback = Parameters<Pool['connect']>[0];

/** pg's pool with an end to its queue. The one pool of a process: register, Prisma, sessions and lists share it. */
export class BoundedPool extends Pool {
  private readonly mostWaiting: number;

  constructor({ url, size, waitingPerConnection = 20 }: PoolLimits) {
    super(optionsOf(url, size));
    this.mostWaiting = size * waitingPerConnection;
    outlivingLoss(this);
  }

  override connect(): Promise<PoolClient>;
  override connect(callback: Callback): void;
  override connect(callback?: Callback): Promise<PoolClient> | undefined {
    const connected =
      this.waitingCount < this.mostWaiting ? super.connect() : Promise.reject(new DatabaseBusy());
    const client = connected.catch((fault: unknown) => {
      throw inOurWords(fault);
    });
    if (!callback) return client;
    client.then(
      (free) => {
        callback(undefined, free, (broken?: Error | boolean) => {
          free.release(broken);
        });
      },
      (fault: unknown) => {
        callback(fault as Error, undefined, () => undefined);
      },
    );
    return undefined;
  }
}

const optionsOf = (url: string, size: number): PoolConfig => ({
  connectionString: planning(url),
  max: size,
  connectionTimeoutMillis: PATIENCE,
  query_timeout: LONGEST_STATEMENT,
  keepAlive: true,
  application_name: 'radslag',
  // What does not need the answer before it is sent at once.
  pipeline: true,
});

/** Where the address has options of its own, they have the last word. */
function planning(url: string): string {
  const address = new URL(url);
  const own = address.searchParams.get('options');
  address.searchParams.set('options', own === null ? PLANNING : `${PLANNING} ${own}`);
  return address.href;
}

function inOurWords(fault: unknown): Error {
  if (fault instanceof DatabaseBusy) return fault;
  // pg-pool has only a sentence for a wait that was too long.
  const waited = fault instanceof Error && fault.message.startsWith('timeout exceeded');
  return waited ? new DatabaseBusy(fault) : new DatabaseUnavailable(fault);
}
