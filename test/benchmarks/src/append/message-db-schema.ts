import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { withClient } from './log-table.js';

const FUNCTIONS = ['message-store-version', 'hash-64', 'acquire-lock', 'category', 'is-category', 'id', 'cardinal-id', 'stream-version', 'write-message', 'get-stream-messages', 'get-category-messages', 'get-last-stream-message'];

/** Installs message-db as its own script does, without its roles: the superuser calls the functions. */
export const makeMessageDb = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const folder = join(dirname(createRequire(import.meta.url).resolve('@eventide/message-db/package.json')), 'database');
    const run = async (...path: readonly string[]) => client.query(await readFile(join(folder, ...path), 'utf8'));
    await client.query('create schema message_store');
    await client.query('set search_path to message_store, public');
    await run('extensions', 'pgcrypto.sql');
    await run('tables', 'messages.sql');
    await run('types', 'message.sql');
    for (const name of FUNCTIONS) await run('functions', `${name}.sql`);
    for (const name of await readdir(join(folder, 'indexes'))) await client.query((await readFile(join(folder, 'indexes', name), 'utf8')).replaceAll(/concurrently/gi, ''));
  });
