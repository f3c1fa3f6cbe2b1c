import { createHash } from 'node:crypto';
import { StoreUnavailable, DomainError, instantAt, kernelRefusals } from '@rapport/event-sourcing';
import pg, { type ClientBase, type Notification, type Pool, type PoolClient, type QueryResult, type QueryResultRow } from 'pg';

export type Queryable = ClientBase | Pool;

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
const arrayOf = new Map([
  [1016, INT8],
  [1182, DATE],
  [1185, TIMESTAMPTZ],
]);

/** Positions are numbers, instants are ISO texts with Z and milliseconds, dates stay texts; all else as pg reads it. Given per query: nothing global changes. */
const parser = (oid: number): ((text: string) => unknown) => {
  if (oid === INT8) return Number;
  if (oid === DATE) return (text) => text;
  if (oid === TIMESTAMPTZ) return instantOf;
  const element = arrayOf.get(oid);
  if (element !== undefined) return (text) => texts(text).map((each) => (each === null ? null : parser(element)(each)));

  return pg.types.getTypeParser(oid, 'text') as (text: string) => unknown;
};

const TEXT_ARRAY = 1009;
const texts = pg.types.getTypeParser(TEXT_ARRAY as never, 'text') as unknown as (text: string) => (string | null)[];

/** `2026-11-24 03:30:22.5+00` → `2026-11-24T03:30:22.500Z`. */
const instantOf = (text: string) => instantAt(Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')));

const types = { getTypeParser: parser } as unknown as pg.CustomTypesConfig;

/** Sends one statement with its values. */
export type Ask = <Row extends QueryResultRow>(client: Queryable, text: string, values?: readonly unknown[]) => Promise<QueryResult<Row>>;

export const query: Ask = <Row extends QueryResultRow>(client: Queryable, text: string, values: readonly unknown[] = []): Promise<QueryResult<Row>> => client.query<Row>({ text, values: [...values], types });

/** A statement that a connection parses and plans once: for connections whose plans are pinned (`pipelined`), since it stays with its plan whatever becomes of the table. */
export const prepared: Ask = <Row extends QueryResultRow>(client: Queryable, text: string, values: readonly unknown[] = []): Promise<QueryResult<Row>> =>
  client.query<Row>({ name: nameOf(text), text, values: [...values], types });

const statementNames = new Map<string, string>();

const nameOf = (text: string): string => {
  const known = statementNames.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  statementNames.set(text, name);

  return name;
};

/** Several statements in one round trip, each with its own snapshot. Without parameters: values are quoted by `literal`. */
export const script = async (client: Queryable, statements: readonly string[]): Promise<readonly QueryResult<QueryResultRow>[]> => {
  const results = (await client.query({ text: statements.join(';\n'), types })) as unknown as QueryResult<QueryResultRow> | QueryResult<QueryResultRow>[];
  return Array.isArray(results) ? results : [results];
};

export const literal = (value: string): string => pg.escapeLiteral(value);
export const identifier = (name: string): string => pg.escapeIdentifier(name);

/** A connection for `work`, with a listener of its own: one that breaks while it is out of the pool would otherwise end the process. */
export const withClient = async <Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error) => (broken = error);
  client.on('error', onError);
  try {
    return await work(client);
  } catch (error) {
    if (sqlState(error) === undefined && !(error instanceof Poison)) broken ??= error as Error;
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken !== undefined && isConnectionLoss(broken) ? broken : undefined);
  }
};

/** Runs `work` after `opening` (which begins the transaction) and commits; anything thrown rolls back. */
export const transaction = <Result>(pool: Pool, opening: readonly string[], work: (client: PoolClient, opened: readonly QueryResult<QueryResultRow>[]) => Promise<Result>): Promise<Result> =>
  withClient(pool, async (client) => {
    try {
      const result = await work(client, await script(client, ['BEGIN', ...opening]));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  });

/**
 * A short way that is taken as a whole or not at all, for pipelined connections: BEGIN travels together with what `work` sends first.
 *
 * @returns what `work` answers: whether it is to be committed. Where it is not, or throws, nothing of it happened.
 */
export const attempted = (pool: Pool, work: (client: PoolClient) => Promise<boolean>): Promise<boolean> =>
  withClient(pool, async (client) => {
    try {
      const [, wanted] = await allEnded([client.query('BEGIN'), work(client)]);
      await client.query(wanted ? 'COMMIT' : 'ROLLBACK');
      return wanted;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  });

/** Waits until all have ended, whatever becomes of the first: what was still at work on a connection would go on after its transaction was undone. */
export const allEnded = async <Work extends readonly Promise<unknown>[]>(work: readonly [...Work]): Promise<{ -readonly [Index in keyof Work]: Awaited<Work[Index]> }> => {
  await Promise.allSettled(work);

  return Promise.all(work) as never;
};

/** An event that a fold, or the table under it, does not take. `key` names the row; repeating will not help. */
export class Poison extends Error {
  override readonly name = 'Poison';

  constructor(
    readonly key: string,
    override readonly cause: unknown,
  ) {
    super(errorText(cause));
  }
}

export const errorText = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const state = sqlState(error);

  return state === undefined ? `${error.name}: ${error.message}` : `${state}: ${error.message}`;
};

export const sqlState = (error: unknown): string | undefined => (error instanceof pg.DatabaseError ? error.code : undefined);

/**
 * SQLSTATE classes that say nothing about the row that was written: connection, resources, locks, shutdown.
 *
 * 25, 28, 3D, 3F, 42, 58 and XX join the obvious ones (08, 40, 53, 55, 57): they blame the transaction, the login, the schema or the disk, and would park every key in turn.
 */
const infrastructureClasses = new Set(['08', '25', '28', '3D', '3F', '40', '42', '53', '55', '57', '58', 'XX']);

/** Whether the trouble lies outside the event: the lane stops and tries again. */
export const isInfrastructure = (error: unknown): boolean => {
  if (error instanceof Poison) return false;
  if (error instanceof StoreUnavailable) return true;
  if (error instanceof DomainError) return error.kind === 'unavailable' || error.code === kernelRefusals.CONCURRENT_CHANGE.code;
  const state = sqlState(error);

  return state === undefined ? isConnectionLoss(error) : infrastructureClasses.has(state.slice(0, 2));
};

const isConnectionLoss = (error: unknown): boolean =>
  error instanceof Error && (('syscall' in error && 'errno' in error) || /^Connection terminated|^timeout exceeded when trying to connect|^Client (has encountered|was closed)|^Cannot use a pool/.test(error.message));

/**
 * A pool beside another one, whose connections send a statement without waiting for the answer to the one before.
 *
 * @param settings what holds for everything that is done on them.
 */
export const pipelined = (pool: Pool, max: number, settings: Readonly<Record<string, string>>): Pool => {
  const { options = '', password, ...rest } = pool.options as pg.PoolConfig & { readonly options?: string };
  const more = Object.entries({ ...PINNED, ...settings }).map(([name, value]) => `-c ${name}=${value}`);

  return new pg.Pool({ ...rest, ...(password === undefined ? {} : { password }), max, pipeline: true, options: [options, ...more].join(' ').trim() } as pg.PoolConfig);
};

/** A plan that was made while a table was empty would otherwise be a sequential scan, and stay one. */
const PINNED = { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off', enable_hashjoin: 'off', enable_mergejoin: 'off', jit: 'off' } as const;

/** A connection outside the pool, for LISTEN and for locks that outlive a transaction. */
export const separateClient = (pool: Pool): pg.Client => new pg.Client(pool.options as pg.ClientConfig);
export type { Notification };
