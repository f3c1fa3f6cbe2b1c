import type { Tap } from './fault-proxy.js';
import { MessageReader, zeroEnded, type Message } from './postgres-messages.js';

/** What becomes of the connection in whose conversation something was seen. */
export type Verdict = 'pass' | 'cut';

/** The state of the session as ReadyForQuery tells it: idle, in a transaction, in a failed one. */
export type SessionState = 'I' | 'T' | 'E';

/**
 * Watches conversations with PostgreSQL. A statement is named by its prepared name, else by its text.
 *
 * `answered` is called when ReadyForQuery comes, that is, after the commit of a statement that is a transaction of its own and before its caller knows.
 */
export interface PostgresWatch {
  readonly asked?: (statement: string) => Verdict;
  readonly answered?: (statement: string, state: SessionState) => Verdict;
}

const TYPES = { parse: 'P', bind: 'B', query: 'Q', sync: 'S', ready: 'Z' } as const;

/** A tap that follows one connection; `watch` is asked at every message, so that it can come and go. */
export const postgresTap = (watch: () => PostgresWatch | null): Tap => {
  const [asking, answering] = [new MessageReader(false), new MessageReader(true)];
  const pending: string[] = [];
  let statement = '';

  const asks = ({ type, body }: Message): Verdict => {
    if (type === TYPES.parse) statement = nameOrText(body);
    else if (type === TYPES.bind) statement = boundOf(body) || statement;
    if (type === TYPES.query) pending.push(zeroEnded(body)[0]);
    else if (type === TYPES.sync) pending.push(statement);
    const told = type === TYPES.query ? pending.at(-1)! : type === TYPES.bind ? statement : null;

    return told === null ? 'pass' : (watch()?.asked?.(told) ?? 'pass');
  };
  const answers = ({ type, body }: Message): Verdict => {
    // The first one ends the greeting.
    if (type !== TYPES.ready) return 'pass';
    const told = pending.shift();

    return told === undefined ? 'pass' : (watch()?.answered?.(told, body.toString('latin1', 0, 1) as SessionState) ?? 'pass');
  };

  return {
    up: (bytes) => asking.read(bytes).every((message) => asks(message) === 'pass'),
    down: (bytes) => answering.read(bytes).every((message) => answers(message) === 'pass'),
  };
};

const nameOrText = (body: Buffer): string => {
  const [name, next] = zeroEnded(body);
  return name === '' ? zeroEnded(body, next)[0] : name;
};

const boundOf = (body: Buffer): string => zeroEnded(body, zeroEnded(body)[1])[0];
