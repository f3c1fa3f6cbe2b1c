import { join } from 'node:path';
import type { Databases } from '../stage/databases.js';
import { writeLines } from './lines-file.js';

/** Whoever can ask the server. */
type Asked = Pick<Databases, 'ask'>;

const SLOT = 'commit_witness';
const BATCH = 10_000;
/** `I`, relation, `N`, two columns; each is `t`, a length and its text. */
const FIRST_COLUMN = 1 + 4 + 1 + 2;

/**
 * Has the server itself note in which order events are committed, by logical decoding: a witness who knows nothing of positions, of locks, or of this platform.
 *
 * What was in the log before stays unwitnessed.
 */
export const witnessCommits = async (databases: Asked): Promise<void> => {
  await databases.ask('log', `CREATE PUBLICATION ${SLOT} FOR TABLE log.events (lane, position) WITH (publish = 'insert')`);
  await databases.ask('log', `SELECT pg_create_logical_replication_slot('${SLOT}', 'pgoutput')`);
};

/** Writes `commits.jsonl`: lane and position of every event in the order of its commit. The witness is dismissed. */
export const dumpCommits = async (databases: Asked, folder: string): Promise<void> => {
  await writeLines(join(folder, 'commits.jsonl'), witnessed(databases));
  await databases.ask('log', `SELECT pg_drop_replication_slot('${SLOT}')`);
};

async function* witnessed(databases: Asked): AsyncGenerator<string> {
  for (;;) {
    const rows = await databases.ask('log', `SELECT encode(data, 'hex') FROM pg_logical_slot_get_binary_changes('${SLOT}', NULL, ${BATCH}, 'proto_version', '1', 'publication_names', '${SLOT}')`);
    for (const [hex] of rows) if (hex!.startsWith('49')) yield JSON.stringify(insertOf(Buffer.from(hex!, 'hex')));
    if (rows.length === 0) return;
  }
}

const insertOf = (message: Buffer): { readonly lane: number; readonly position: number } => {
  const [lane, behind] = columnAt(message, FIRST_COLUMN);
  const [position] = columnAt(message, behind);

  return { lane, position };
};

const columnAt = (message: Buffer, at: number): readonly [value: number, behind: number] => {
  const start = at + 5;
  const behind = start + message.readUInt32BE(at + 1);

  return [Number(message.toString('latin1', start, behind)), behind];
};
