import pg from 'pg';
import type { World } from '../world/world.js';
import type { Locks } from './locks.js';
import type { Answer, Running, Statement, Wait } from './statement.js';
import { Transaction, type Tables } from './tables.js';

/** What a database can do: runs the statements that its clients know. @throws Error for any other, so that a new statement in the product is noticed. */
export type Execute = (session: Session, statement: Statement) => Answer | Running;

/** What a session needs of its server. */
export interface SessionHome {
  readonly world: World;
  readonly locks: Locks;
  readonly tables: Tables;
  readonly sessions: Set<Session>;
  readonly execute: Execute;
  notify(from: Session, channel: string, payload: string): void;
}

export interface Notice {
  readonly channel: string;
  readonly payload: string;
  readonly processId: number;
}

/** What a session says to its client. */
export interface ClientSide {
  readonly replied: (request: number, outcome: readonly Answer[] | Error) => void;
  readonly noticed: (notice: Notice) => void;
  /** The server closed the connection. */
  readonly closed: (why: string) => void;
}

interface Request {
  readonly number: number;
  readonly statements: readonly Statement[];
}

const IDLE_IN_TRANSACTION = 60_000;

/** An error as the server reports it. */
export const databaseError = (code: string, message: string): Error => Object.assign(new pg.DatabaseError(message, message.length, 'error'), { code, severity: 'ERROR' });

/** One connection as the server sees it: requests in turn, each statement in a transaction. */
export class Session {
  transaction: Transaction | null = null;
  readonly listens = new Set<string>();
  /** Locks that last until the session ends. */
  readonly kept = new Set<string>();
  private readonly taken = new Set<string>();
  private readonly requests: Request[] = [];
  private busy = false;
  private ended = false;
  private client: ClientSide | null = null;
  private stopWaiting: (() => void) | null = null;
  private idleSince = 0;

  constructor(
    readonly server: SessionHome,
    readonly number: number,
    /** What it commits is answered before it is flushed. */
    private readonly unflushed: boolean,
  ) {}

  attach(client: ClientSide): void {
    this.client = client;
  }

  receive(request: Request): void {
    if (this.ended) return;
    this.requests.push(request);
    if (!this.busy) this.next();
  }

  /** The transaction of the statement that is running. */
  get tx(): Transaction {
    return (this.transaction ??= this.begun());
  }

  /** A lock until the end of the transaction. */
  tryLock(name: string): boolean {
    if (!this.server.locks.tryTake(name, this)) return false;
    this.taken.add(name);

    return true;
  }

  tell(notice: Notice): void {
    this.client?.noticed(notice);
  }

  /** The client is gone, or the server ends it. What was not committed is undone. */
  terminate(why: string | null): void {
    if (this.ended) return;
    this.ended = true;
    this.stopWaiting?.();
    this.transaction = null;
    this.releaseTaken();
    for (const name of this.kept) this.server.locks.release(name, this);
    this.server.sessions.delete(this);
    if (why !== null) this.client?.closed(why);
  }

  private next(): void {
    const request = this.requests.shift();
    if (request === undefined) {
      this.busy = false;
      if (this.transaction !== null) this.watchIdle();
      return;
    }
    this.busy = true;
    this.idleSince += 1;
    this.statement(request, 0, []);
  }

  /** A client that leaves a transaction open for too long loses it. */
  private watchIdle(): void {
    const since = this.idleSince;
    const { world } = this.server;
    world.after(IDLE_IN_TRANSACTION, null, 'idle in transaction?', () => {
      if (!this.ended && !this.busy && this.idleSince === since && this.transaction !== null) this.terminate('terminating connection due to idle-in-transaction timeout');
    });
  }

  private statement(request: Request, index: number, answers: readonly Answer[]): void {
    const statement = request.statements[index];
    if (statement === undefined) return this.reply(request, answers);
    const control = /^(BEGIN|COMMIT|ROLLBACK)$/.exec(statement.text)?.[1];
    if (control !== undefined) {
      this.control(control);
      return this.statement(request, index + 1, [...answers, { rows: [], rowCount: 0 }]);
    }
    const explicit = this.explicit;
    try {
      if (this.transaction?.failed === true && !statement.text.startsWith('ROLLBACK TO')) throw databaseError('25P02', 'current transaction is aborted, commands ignored until end of transaction block');
      const running = this.server.execute(this, statement);
      if ('rows' in running) this.done(request, index, answers, running, explicit);
      else this.step(running, undefined, (outcome) => (outcome instanceof Error ? this.fail(request, outcome, explicit) : this.done(request, index, answers, outcome, explicit)));
    } catch (error) {
      this.fail(request, error as Error, explicit);
    }
  }

  private explicit = false;

  private control(word: string): void {
    if (word === 'BEGIN') {
      this.explicit = true;
      this.transaction = this.begun();
      return;
    }
    if (word === 'COMMIT' && this.transaction?.failed === false) this.transaction.commit();
    this.explicit = false;
    this.transaction = null;
    this.releaseTaken();
  }

  private begun(): Transaction {
    const transaction = new Transaction(this.server.tables);
    transaction.unflushed = this.unflushed;

    return transaction;
  }

  private done(request: Request, index: number, answers: readonly Answer[], outcome: Answer, explicit: boolean): void {
    if (!explicit) {
      this.transaction?.commit();
      this.transaction = null;
      this.releaseTaken();
    }
    this.statement(request, index + 1, [...answers, outcome]);
  }

  private fail(request: Request, error: Error, explicit: boolean): void {
    if (explicit && this.transaction !== null) this.transaction.failed = true;
    else {
      this.transaction = null;
      this.releaseTaken();
    }
    this.reply(request, error);
  }

  /** Runs a statement on until it waits or ends. */
  private step(running: Running, given: boolean | undefined, finished: (outcome: Answer | Error) => void): void {
    if (this.ended) return;
    let result: IteratorResult<Wait, Answer>;
    try {
      result = given === false ? running.throw(databaseError('55P03', 'canceling statement due to lock timeout')) : running.next(true);
    } catch (error) {
      return finished(error as Error);
    }
    if (result.done === true) return finished(result.value);
    this.wait(result.value, (granted) => this.step(running, granted, finished));
  }

  private wait(wait: Wait, go: (granted: boolean) => void): void {
    const { world, locks } = this.server;
    if ('pause' in wait) return world.after(wait.pause, null, 'statement goes on', () => this.ended || go(true));
    if (locks.tryTake(wait.lock, this, wait.shared)) {
      this.taken.add(wait.lock);
      return go(true);
    }
    let over = false;
    const giveUp = locks.wait(
      wait.lock,
      this,
      () => {
        over = true;
        this.stopWaiting = null;
        this.taken.add(wait.lock);
        world.after(0, null, `lock ${wait.lock} granted`, () => this.ended || go(true));
      },
      wait.shared,
    );
    this.stopWaiting = () => {
      over = true;
      giveUp();
    };
    if (wait.timeout === null) return;
    world.after(
      wait.timeout,
      null,
      `lock ${wait.lock} timed out`,
      () => {
        this.stopWaiting?.();
        this.stopWaiting = null;
        go(false);
      },
      () => over || this.ended,
    );
  }

  private releaseTaken(): void {
    const names = [...this.taken];
    this.taken.clear();
    for (const name of names) this.server.locks.release(name, this);
  }

  private reply(request: Request, outcome: readonly Answer[] | Error): void {
    this.client?.replied(request.number, outcome);
    this.next();
  }
}
