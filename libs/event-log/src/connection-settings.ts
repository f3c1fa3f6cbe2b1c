import type { ClientConfig, CustomTypesConfig } from 'pg';

/** Longest a statement may run on the server; its transaction ends at 6 s, later, so that a slow statement costs a statement and not the connection. */
export const STATEMENT_TIMEOUT = 5_000;

/** A server that does not even refuse is given up after this time, and its connection with it. */
export const SILENCE_TIMEOUT = 7_000;

/** Every value as the text that the server sent: parsers of our own know what a column means, and nobody's global parsers are touched. */
const asText: CustomTypesConfig = { getTypeParser: (() => (value: string) => value) as never };

/**
 * Plans are pinned: a plan made while the table was empty would otherwise be a sequential scan, and stay one.
 * Settings travel as options of the connection, since settings on a function are paid for with each call.
 */
const settings = (more: Readonly<Record<string, string>>) =>
  Object.entries({
    timezone: 'UTC',
    datestyle: 'ISO',
    default_transaction_isolation: 'read\\ committed',
    plan_cache_mode: 'force_generic_plan',
    enable_seqscan: 'off',
    enable_hashjoin: 'off',
    enable_mergejoin: 'off',
    enable_bitmapscan: 'off',
    jit: 'off',
    statement_timeout: String(STATEMENT_TIMEOUT),
    transaction_timeout: '6000',
    idle_in_transaction_session_timeout: '5000',
    ...more,
  })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');

/** How every connection to the log is made. */
export const connectionSettings = (url: string, name: string, more: Readonly<Record<string, string>> = {}): ClientConfig => ({
  connectionString: url,
  application_name: name.slice(0, 63),
  options: settings(more),
  types: asText,
  keepAlive: true,
  connectionTimeoutMillis: 2_000,
  query_timeout: SILENCE_TIMEOUT,
});
