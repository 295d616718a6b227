import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pinoHttp as createLog, type Options } from 'pino-http';
import { logging, safeError } from './logging';

describe('an error in the log', () => {
  it.each([
    [
      'PostgreSQL',
      Object.assign(new Error('duplicate: Key (address)=(anna@example.se)'), {
        name: 'error',
        code: '23505',
      }),
    ],
    ['Prisma', Object.assign(new Error('Invalid value "Anna"'), { name: 'PrismaClientValidationError' })],
    ['JSON', new SyntaxError('Unexpected token A, "Anna" is not valid JSON')],
  ])('says nothing of the values %s stumbled on, not even as a cause', (_, fault) => {
    for (const error of [fault, new Error('outer', { cause: fault })]) {
      const written = JSON.stringify(safeError(error));
      expect(written).not.toMatch(/anna/i);
      expect(written).toContain('at ');
    }
  });

  it('keeps the sentence of a fault of our own', () => {
    expect(safeError(new TypeError('x is not a function'))).toMatchObject({
      ...{ type: 'TypeError', message: 'x is not a function' },
    });
  });
});

describe('a request in the log', () => {
  const lines: string[] = [];
  let server: Server;
  beforeAll(async () => {
    const { pinoHttp } = logging('info') as { pinoHttp: Options };
    const log = createLog(pinoHttp, { write: (line: string) => void lines.push(line) });
    server = createServer((request, response) => {
      log(request, response);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  const ask = async (path: string, headers: Record<string, string> = {}): Promise<Response> => {
    const { port } = server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${String(port)}${path}`, { method: 'POST', headers, body: 'Anna skrev' });
  };

  it('bears the id of the dialogue that it is about', async () => {
    const dialogue = '0b7d1f6e-94ac-4a2e-8d8e-4bb1f0f8a1c2';
    await ask(`/api/v1/dialogues/${dialogue}/tasks/mandate/claim?q=Anna`);
    await ask('/api/v1/dialogues?id=0b7d1f6e-94ac-4a2e-8d8e-4bb1f0f8a1c2');
    expect(lines[0]?.split('"dialogue"')).toHaveLength(2);
    const [about, ofAll] = lines.splice(0).map((line) => JSON.parse(line) as { dialogue?: string });
    expect(about).toMatchObject({ dialogue });
    expect(ofAll).not.toHaveProperty('dialogue');
  });

  it('is its method, path and status under an id that the caller gets too, and nothing a person wrote', async () => {
    const response = await ask('/api/v1/dialogues?q=Anna', { cookie: 'radslag=Anna', 'user-agent': 'Anna' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('Anna');
    expect(JSON.parse(lines[0]!)).toMatchObject({
      req: { method: 'POST', path: '/api/v1/dialogues' },
      res: { statusCode: 200 },
    });
    expect(lines[0]).toContain(response.headers.get('x-request-id')!);
  });

  it('keeps the id a proxy gave it, unless it could be anything', async () => {
    const given = async (id: string): Promise<string | null> =>
      (await ask('/', { 'x-request-id': id })).headers.get('x-request-id');
    expect(await given('0123456789abcdef')).toBe('0123456789abcdef');
    expect(await given('a "quoted" id')).not.toContain('quoted');
  });
});
