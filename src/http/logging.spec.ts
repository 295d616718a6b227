import { safeError } from './logging';

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
