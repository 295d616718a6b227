import { z } from 'zod';
import { LARGEST_FILE } from './contract/file';

const port = z.coerce.number().int().min(1).max(65_535);
const address = z.string().regex(/^[^\s/]+:\d+$/, 'skrivs värd:port');
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

/** `id:base64,id:base64`. The first encrypts; the rest still open what they once encrypted. */
const payloadKeys = z.string().transform((value, context): readonly PayloadKey[] =>
  value.split(',').map((entry) => {
    const [id = '', encoded = ''] = entry.trim().split(':');
    const key = Buffer.from(encoded, 'base64');
    if (id === '' || key.length !== 32) context.addIssue('skrivs id:base64 med nycklar om 32 byte');
    return { id, key };
  }),
);

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3_000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  METRICS_PORT: port.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  DATA_DIR: z.string().default('.radslag'),
  WEB_DIR: z.string().default('dist/web'),
  UPLOAD_LIMIT_MB: z.coerce
    .number()
    .int()
    .min(1)
    .max(2_000)
    .default(LARGEST_FILE / 1_000_000),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  TEMPORAL_ADDRESS: address.optional(),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  TEMPORAL_CLI_PATH: z.string().optional(),
  TEMPORAL_PAGES: flag.default(false),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).default('radslag'),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  SESSION_SECRET: z.string().min(32, 'ska vara minst 32 tecken').optional(),
  PAYLOAD_KEYS: payloadKeys.optional(),
  RADSLAG_TOKEN: z.string().min(1).optional(),
});

export interface PayloadKey {
  readonly id: string;
  readonly key: Buffer;
}

/** Everything that may be set from outside. What is absent here is run by `radslag start` itself. */
export interface Settings {
  readonly isProduction: boolean;
  readonly logLevel: z.output<typeof environment>['LOG_LEVEL'];
  readonly http: {
    readonly host: string;
    readonly port: number;
    /** What people write in the browser; sign-in comes back here. */
    readonly publicUrl: string;
    /** How many proxies stand in front and may be believed about who calls. */
    readonly trustedProxies: number;
  };
  /** Where this process tells Prometheus of itself, if it is to. */
  readonly metricsPort: number | undefined;
  /** Whether a collector of traces is named; OpenTelemetry reads its address and the rest of its own variables itself. */
  readonly isTraced: boolean;
  readonly dataFolder: string;
  /** Where the built web app lies, from the root of the project. */
  readonly webFolder: string;
  /** Bytes of the largest file taken in. */
  readonly uploadLimit: number;
  readonly database: { readonly url: string | undefined; readonly pool: number };
  readonly temporal: {
    readonly address: string | undefined;
    readonly namespace: string;
    readonly binary: string | undefined;
    readonly hasPages: boolean;
  };
  readonly oidc: {
    readonly issuer: string | undefined;
    readonly clientId: string;
    readonly clientSecret: string | undefined;
  };
  readonly secrets: {
    readonly session: string | undefined;
    readonly payloadKeys: readonly PayloadKey[] | undefined;
  };
  /** With which a command speaks to the API. */
  readonly apiToken: string | undefined;
}

/** What the API and the worker need before they can run. */
export interface Config extends Settings {
  readonly database: { readonly url: string; readonly pool: number };
  readonly temporal: Settings['temporal'] & { readonly address: string };
  readonly oidc: Settings['oidc'] & { readonly issuer: string };
  readonly secrets: { readonly session: string; readonly payloadKeys: readonly PayloadKey[] };
}

/** The environment is wrong: the message names each variable and what is wrong with it, in Swedish, for an operator. */
export class ConfigFailure extends Error {
  override readonly name = 'ConfigFailure';
}

/** Variables by name, as a process passes them to its children. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What this process was started with, and `more` on top: for the processes it starts in turn. */
export const inherited = (more: Variables = {}): Variables => ({ ...process.env, ...more });

/** What this process was started with, on top of `defaults`: for a command beside a running system. */
export const inheritedOver = (defaults: Variables): Variables => ({ ...defaults, ...process.env });

/** Reads the settings from what this process was started with, unless told otherwise. */
export function readSettings(variables: Variables = process.env): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new ConfigFailure(`Inställningarna är fel: rätta ${faults.join('; ')}`);
  }
  return settingsFrom(parsed.data);
}

let read: Config | undefined;

/** The configuration of a process that serves, read once. */
export function config(): Config {
  read ??= requireConfig(readSettings());
  return read;
}

/** @throws ConfigFailure naming all that is missing */
export function requireConfig({ database, temporal, oidc, secrets, ...rest }: Settings): Config {
  const missing: string[] = [];
  const needed = <Value>(name: string, value: Value | undefined): Value => {
    if (value === undefined) missing.push(name);
    return value as Value;
  };
  const complete: Config = {
    ...rest,
    database: { ...database, url: needed('DATABASE_URL', database.url) },
    temporal: { ...temporal, address: needed('TEMPORAL_ADDRESS', temporal.address) },
    oidc: { ...oidc, issuer: needed('OIDC_ISSUER', oidc.issuer) },
    secrets: {
      session: needed('SESSION_SECRET', secrets.session),
      payloadKeys: needed('PAYLOAD_KEYS', secrets.payloadKeys),
    },
  };
  if (missing.length === 0) return complete;
  throw new ConfigFailure(
    `Inställningar saknas: ange ${missing.join(', ')}, eller kör \`radslag start\` som ordnar dem själv.`,
  );
}

function settingsFrom(the: z.output<typeof environment>): Settings {
  return {
    isProduction: the.NODE_ENV === 'production',
    logLevel: the.LOG_LEVEL,
    http: {
      host: the.HOST,
      port: the.PORT,
      publicUrl: the.PUBLIC_URL ?? `http://127.0.0.1:${String(the.PORT)}`,
      trustedProxies: the.TRUST_PROXY,
    },
    metricsPort: the.METRICS_PORT,
    isTraced: the.OTEL_EXPORTER_OTLP_ENDPOINT !== undefined,
    dataFolder: the.DATA_DIR,
    webFolder: the.WEB_DIR,
    uploadLimit: the.UPLOAD_LIMIT_MB * 1_000_000,
    database: { url: the.DATABASE_URL, pool: the.DATABASE_POOL },
    temporal: {
      address: the.TEMPORAL_ADDRESS,
      namespace: the.TEMPORAL_NAMESPACE,
      binary: the.TEMPORAL_CLI_PATH,
      hasPages: the.TEMPORAL_PAGES,
    },
    oidc: { issuer: the.OIDC_ISSUER, clientId: the.OIDC_CLIENT_ID, clientSecret: the.OIDC_CLIENT_SECRET },
    secrets: { session: the.SESSION_SECRET, payloadKeys: the.PAYLOAD_KEYS },
    apiToken: the.RADSLAG_TOKEN,
  };
}
