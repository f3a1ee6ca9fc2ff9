/** Which errors mean "PostgreSQL is away: 503, try again", and which are mistakes of ours. */
import { describe, expect, test } from '@jest/globals';
import { databaseAway } from '../../src/store/away.ts';

const coded = (code: string, message = '') => Object.assign(new Error(message), { code });
const adapter = (payload: object, message: string) =>
  Object.assign(new Error(message, { cause: payload }), { name: 'DriverAdapterError' });

describe('PostgreSQL is away', () => {
  test.each([
    ['the connection is refused', coded('ECONNREFUSED')],
    ['it is refused on every address', new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')])],
    ['the connection is reset', coded('ECONNRESET')],
    ['it shuts down', coded('57P01')],
    ['it starts up', coded('57P03')],
    ['it has too many connections', coded('53300')],
    ['a lock is not had in time', coded('55P03')],
    ['a statement is not done in time', coded('57014')],
    ['a deadlock that five tries did not solve', coded('40P01')],
    ['the pool has no connection', new Error('timeout exceeded when trying to connect')],
    ['the connection ends', new Error('Connection terminated unexpectedly')],
    ['Prisma cannot reach it', coded('P1001')],
    [
      'Prisma quotes its answer',
      coded('P2039', 'Raw query failed. Code: `57P03`. Message: the database system is starting up'),
    ],
    ['Prisma’s adapter says so', adapter({ kind: 'DatabaseNotReachable' }, 'DatabaseNotReachable')],
    ['Prisma’s adapter passes its code on', adapter({ kind: 'postgres', originalCode: '57P01' }, 'terminating')],
    ['something else has it as its cause', new Error('failed', { cause: coded('ECONNREFUSED') })],
  ])('%s', (_, error) => {
    expect(databaseAway(error)).toBe(true);
  });
});

describe('it is not', () => {
  test.each([
    ['a unique key is doubled', coded('23505')],
    ['a statement is wrong', coded('42601')],
    ['a right is missing', coded('42501')],
    ['Prisma quotes a mistake', coded('P2010', 'Raw query failed. Code: `42P01`. Message: relation does not exist')],
    ['Prisma’s adapter says something else', adapter({ kind: 'TableDoesNotExist' }, 'TableDoesNotExist')],
    ['a plain error', new Error('x')],
    ['no error at all', null],
  ])('%s', (_, error) => {
    expect(databaseAway(error)).toBe(false);
  });
});
