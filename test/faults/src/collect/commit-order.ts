import { join } from 'node:path';
import type { Databases } from '../stage/databases.js';
import { writeLines } from './lines-file.js';

/** Whoever can ask the server. */
type Asked = Pick<Databases, 'ask'>;

const SLOT = 'commit_witness';
const BATCH = 10_000;
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

/** The protocol of logical replication: `R` tells the columns of a table in their order, `I` the row that came. */
async function* witnessed(databases: Asked): AsyncGenerator<string> {
  let columns: readonly string[] = [];
  for (;;) {
    const rows = await databases.ask('log', `SELECT encode(data, 'hex') FROM pg_logical_slot_get_binary_changes('${SLOT}', NULL, ${BATCH}, 'proto_version', '1', 'publication_names', '${SLOT}')`);
    for (const [hex] of rows) {
      const message = new Message(Buffer.from(hex!, 'hex'));
      const kind = message.letter();
      if (kind === 'R') columns = columnsOf(message);
      if (kind === 'I') yield JSON.stringify(rowOf(message, columns));
    }
    if (rows.length === 0) return;
  }
}

/** Id, schema, name, identity; of each column its flags, name, type and modifier. */
const columnsOf = (message: Message): readonly string[] => {
  message.skip(4);
  message.name();
  message.name();
  message.skip(1);

  return Array.from({ length: message.short() }, () => {
    message.skip(1);
    const name = message.name();
    message.skip(8);

    return name;
  });
};

/** Id, `N`; of each column `t` and its text. */
const rowOf = (message: Message, columns: readonly string[]): Readonly<Record<string, number>> => {
  message.skip(5);
  const values = Array.from({ length: message.short() }, () => (message.letter() === 't' ? Number(message.text()) : Number.NaN));

  return Object.fromEntries(columns.map((column, index) => [column, values[index]!]));
};

/** What is read of a message, bit by bit. */
class Message {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  skip(count: number): void {
    this.at += count;
  }

  letter(): string {
    return String.fromCharCode(this.bytes[this.at++]!);
  }

  short(): number {
    this.at += 2;

    return this.bytes.readUInt16BE(this.at - 2);
  }

  /** Up to a zero. */
  name(): string {
    const [start, end] = [this.at, this.bytes.indexOf(0, this.at)];
    this.at = end + 1;

    return this.bytes.toString('utf8', start, end);
  }

  /** A length, and so many bytes. */
  text(): string {
    const start = this.at + 4;
    this.at = start + this.bytes.readUInt32BE(this.at);

    return this.bytes.toString('utf8', start, this.at);
  }
}
