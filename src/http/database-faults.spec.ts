import { DatabaseBusy, DatabaseUnavailable } from '../database/faults';
import { databaseProblem } from './database-faults';

const coded = (code: string, message = 'words'): Error => Object.assign(new Error(message), { code });

describe('what a driver says when PostgreSQL is away or has no time', () => {
  it.each([
    ['refused', coded('ECONNREFUSED'), 'database-unavailable'],
    ['refused on every address', new AggregateError([coded('ECONNREFUSED')]), 'database-unavailable'],
    ['shutting down', coded('57P01'), 'database-unavailable'],
    ['starting', coded('57P03'), 'database-unavailable'],
    ['connection failure', coded('08006'), 'database-unavailable'],
    ['gone in the middle', new Error('Connection terminated unexpectedly'), 'database-unavailable'],
    ['Prisma cannot reach it', coded('P1001'), 'database-unavailable'],
    [
      'wrapped by Prisma',
      new Error('outer', { cause: new Error('inner', { cause: coded('ECONNRESET') }) }),
      'database-unavailable',
    ],
    [
      'shutting down, through Prisma',
      Object.assign(coded('P2039'), { meta: { driverAdapterError: { cause: { originalCode: '57P01' } } } }),
      'database-unavailable',
    ],
    ['in our words', new DatabaseUnavailable(new Error('x')), 'database-unavailable'],
    ['too many connections', coded('53300'), 'too-busy'],
    ['a transaction waited too long', coded('P2028'), 'too-busy'],
    ['a lock waited too long', coded('55P03'), 'too-busy'],
    ['the pool is empty', new Error('timeout exceeded when trying to connect'), 'too-busy'],
    ['too many in our words', new DatabaseBusy(), 'too-busy'],
  ])('is told as try again: %s', (_, fault, code) => {
    expect(databaseProblem(fault)).toBe(code);
  });

  it.each([
    ['a broken rule of the database', coded('23505')],
    ['a fault of ours', new TypeError('x is not a function')],
    ['something else', 'text'],
  ])('is not confused with %s', (_, fault) => {
    expect(databaseProblem(fault)).toBeNull();
  });
});
