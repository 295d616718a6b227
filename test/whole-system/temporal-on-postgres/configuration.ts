import { freePort } from '../../../src/local/ports';

export interface Store {
  readonly host: string;
  readonly port: string;
  readonly user: string;
  readonly password: string;
}

export interface Configuration {
  /** The frontend's gRPC port, on loopback. */
  readonly port: number;
  /** YAML, in the part of it that is JSON. */
  readonly text: string;
}

/** As few shards as one machine needs: docs/operations.md says how many for production. */
const SHARDS = 4;

const LOOPBACK = '127.0.0.1';

/** The server's four services in one process, each on free ports of loopback. */
export async function configurationFor(store: Store, dynamicFile: string): Promise<Configuration> {
  const services = ['frontend', 'matching', 'history', 'worker'] as const;
  const ports = new Map<string, number>();
  for (const service of services)
    for (const kind of ['grpc', 'membership']) ports.set(`${service} ${kind}`, await freePort());
  const portOf = (service: string, kind: string): number => ports.get(`${service} ${kind}`) ?? 0;
  const port = portOf('frontend', 'grpc');
  const configuration = {
    log: { stdout: true, level: 'warn' },
    persistence: {
      defaultStore: 'main',
      visibilityStore: 'visibility',
      numHistoryShards: SHARDS,
      datastores: {
        main: { sql: sqlStore(store, 'temporal', 20) },
        visibility: { sql: sqlStore(store, 'temporal_visibility', 5) },
      },
    },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: LOOPBACK } },
    services: Object.fromEntries(
      services.map((service) => [
        service,
        {
          rpc: {
            grpcPort: portOf(service, 'grpc'),
            membershipPort: portOf(service, 'membership'),
            bindOnLocalHost: true,
          },
        },
      ]),
    ),
    clusterMetadata: {
      enableGlobalNamespace: false,
      failoverVersionIncrement: 10,
      masterClusterName: 'active',
      currentClusterName: 'active',
      clusterInformation: {
        active: {
          enabled: true,
          initialFailoverVersion: 1,
          rpcName: 'frontend',
          rpcAddress: `${LOOPBACK}:${String(port)}`,
        },
      },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: dynamicFile, pollInterval: '60s' },
  };
  return { port, text: JSON.stringify(configuration, null, 2) };
}

const sqlStore = ({ host, port, user, password }: Store, database: string, connections: number): object => ({
  pluginName: 'postgres12_pgx',
  databaseName: database,
  connectAddr: `${host}:${port}`,
  connectProtocol: 'tcp',
  user,
  password,
  maxConns: connections,
  maxIdleConns: connections,
  maxConnLifetime: '1h',
});
