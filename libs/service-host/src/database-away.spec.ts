import { isDatabaseAway } from './database-away.js';

const failed = (message: string, code?: string) => Object.assign(new Error(message), code === undefined ? {} : { code });

describe('a database that is away', () => {
  it.each(['08006', '3D000', '40P01', '53300', '55000', '57P01', '57P03', '58030', '25P04', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'])('is told by the code %s', (code) => expect(isDatabaseAway(failed('whatever', code))).toBe(true));
  it.each(['Connection terminated unexpectedly', 'Connection terminated due to connection timeout', 'Client has encountered a connection error and is not queryable', 'timeout exceeded when trying to connect', 'Query read timeout'])(
    'is told by the words "%s" of the driver, which carry no code',
    (words) => expect(isDatabaseAway(failed(words))).toBe(true),
  );
  it.each([failed('column "x" does not exist', '42703'), failed('duplicate key', '23505'), failed('Connection terminated unexpectedly', '23505'), failed('x is not a function'), 'Connection terminated', null])('is not told by %p', (thrown) =>
    expect(isDatabaseAway(thrown)).toBe(false));
});
