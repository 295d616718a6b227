import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { nodeArguments } from '../../src/local/node-arguments';
import { projectRoot } from '../../src/local/project-root';

interface Service {
  readonly image: string;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly ports?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
}

const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

describe('docker-compose.yml', () => {
  const text = read('docker-compose.yml');
  const compose = parse(text, { merge: true }) as Compose;
  const services = Object.entries(compose.services);

  // The schema names keywords and formats that the validator's strict mode does not know.
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  const schema = JSON.parse(read('test/schemas/compose-spec.json')) as Record<string, unknown>;
  const validate = ajv.compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });

  it('is valid by the published compose schema', () => {
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it('would not be valid with a key that the schema does not know', () => {
    const [name, service] = services[0]!;
    expect(validate({ services: { [name]: { ...service, imagine: true } } })).toBe(false);
  });

  it('holds the topology of operation', () => {
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['postgres', 'temporal', 'temporal-ui', 'migrate', 'api', 'worker']),
    );
  });

  it('depends on nothing that it does not hold, and mounts nothing that is not here', () => {
    for (const [, { depends_on: needed = {}, volumes = [] }] of services) {
      for (const name of Object.keys(needed)) expect(compose.services).toHaveProperty([name]);
      const mounted = volumes.map((volume) => volume.split(':')[0]!).filter((path) => path.startsWith('.'));
      for (const path of mounted) expect(existsSync(join(projectRoot(), path))).toBe(true);
    }
  });

  it('pins every image and writes no secret', () => {
    for (const [, { image }] of services) expect(image).toMatch(/:(\d|\$\{\w+:-\d)/);
    for (const variable of ['POSTGRES_PASSWORD', 'SESSION_SECRET', 'PAYLOAD_KEYS']) {
      expect(text).toContain(`\${${variable}:?`);
    }
  });

  it('opens no port beyond the machine itself', () => {
    for (const [, { ports = [] }] of services) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('gives the processes every variable that they cannot do without', () => {
    for (const name of ['api', 'worker']) {
      expect(Object.keys(compose.services[name]?.environment ?? {})).toEqual(
        expect.arrayContaining([
          'DATABASE_URL',
          'TEMPORAL_ADDRESS',
          'OIDC_ISSUER',
          'SESSION_SECRET',
          'PAYLOAD_KEYS',
        ]),
      );
    }
  });
});

describe('Dockerfile', () => {
  it('tells Node what it is told on one machine', () => {
    const [, entry = ''] = /^ENTRYPOINT (.+)$/m.exec(read('Dockerfile')) ?? [];
    const inImage = nodeArguments().map((argument) => argument.replace(projectRoot(), '/app'));
    expect(JSON.parse(entry)).toEqual(['node', ...inImage, 'dist/src/cli/radslag.js']);
  });
});
