import { ConfigFailure, readSettings, requireConfig } from './config';

const key = Buffer.alloc(32, 7).toString('base64');
const complete = {
  DATABASE_URL: 'postgresql://radslag@db/radslag',
  TEMPORAL_ADDRESS: 'temporal:7233',
  OIDC_ISSUER: 'https://login.example.se',
  SESSION_SECRET: 'x'.repeat(32),
  PAYLOAD_KEYS: `2026:${key}`,
};

describe('the environment', () => {
  it('may be empty: everything has a default or is run by the start itself', () => {
    expect(readSettings({})).toMatchObject({
      isProduction: false,
      http: { host: '127.0.0.1', port: 3000, publicUrl: 'http://127.0.0.1:3000' },
      database: { url: undefined, pool: 10 },
    });
  });

  it('holds an empty variable to be absent', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: '' }).http.port).toBe(3000);
  });

  it.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', 'three'],
    ['DATABASE_URL', 'mysql://db/radslag'],
    ['TEMPORAL_ADDRESS', 'http://temporal:7233'],
    ['SESSION_SECRET', 'x'.repeat(31)],
    ['PAYLOAD_KEYS', 'no-key'],
    ['PAYLOAD_KEYS', `short:${Buffer.alloc(31).toString('base64')}`],
    ['DATABASE_POOL', '1'],
  ])('is refused with the name of what is wrong: %s=%s', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(ConfigFailure);
    expect(() => readSettings({ [name]: value })).toThrow(name);
  });

  it('names every missing part at once to a process that serves', () => {
    expect(() => requireConfig(readSettings({ DATABASE_URL: complete.DATABASE_URL }))).toThrow(
      'ange TEMPORAL_ADDRESS, OIDC_ISSUER, SESSION_SECRET, PAYLOAD_KEYS',
    );
  });

  it('is complete when nothing is missing', () => {
    expect(requireConfig(readSettings(complete)).temporal.address).toBe('temporal:7233');
  });

  it('lists payload keys with the one that encrypts first', () => {
    const { payloadKeys } = readSettings({ PAYLOAD_KEYS: `new:${key},old:${key}` }).secrets;
    expect(payloadKeys?.map(({ id }) => id)).toEqual(['new', 'old']);
  });
});
