import { setTimeout as pause } from 'node:timers/promises';
import { signalAll } from '../stage/process-table.js';
import type { Replica } from '../stage/replica.js';

const CRASHES = {
  throw: `setTimeout(() => { throw new Error('thrown by a fault') }, 0)`,
  reject: `void Promise.reject(new Error('rejected by a fault'))`,
} as const;

/** Makes a process throw where nobody catches, through the debugger that every Node process opens on SIGUSR1: the product has no door for it. @throws Error where the debugger does not answer */
export const crashByInspector = async (replica: Replica, how: keyof typeof CRASHES): Promise<void> => {
  const debugging = await Debugging.of(replica);
  await Promise.race([debugging.asked('Runtime.evaluate', { expression: CRASHES[how] }), debugging.over]);
  debugging.end();
};

/** A session with the debugger of a process; what was set in it is gone when it ends. */
export class Debugging {
  /** Resolves when the process or the session has ended. */
  readonly over: Promise<void>;
  private readonly answers = new Map<number, (answer: { readonly error?: { readonly message: string } }) => void>();
  private sent = 0;

  private constructor(
    private readonly socket: WebSocket,
    private readonly name: string,
  ) {
    this.over = new Promise((resolve) => (socket.onclose = () => resolve()));
    socket.onmessage = ({ data }) => {
      const { id, ...answer } = JSON.parse(String(data)) as { readonly id?: number; readonly error?: { readonly message: string } };
      if (id !== undefined) this.answers.get(id)?.(answer);
    };
  }

  /** @throws Error where the debugger does not answer */
  static async of(replica: Replica): Promise<Debugging> {
    signalAll([replica.pid], 'SIGUSR1');
    const socket = new WebSocket(await debuggerOf(replica.inspectorPort));
    await new Promise<void>((resolve, reject) => {
      socket.onerror = () => reject(new Error(`The debugger of ${replica.name} does not answer.`));
      socket.onopen = () => resolve();
    });

    return new Debugging(socket, replica.name);
  }

  /** @throws Error with what the debugger says against it, or that the session is over */
  async asked(method: string, params: object = {}): Promise<void> {
    this.sent += 1;
    const id = this.sent;
    const answered = new Promise<{ readonly error?: { readonly message: string } }>((resolve) => {
      this.answers.set(id, resolve);
      this.socket.send(JSON.stringify({ id, method, params }));
    });
    const { error } = await Promise.race([answered, this.over.then(() => ({ error: { message: 'the session is over' } }))]);
    if (error !== undefined) throw new Error(`The debugger of ${this.name} refuses ${method}: ${error.message}`);
  }

  /** An expression of which no answer is waited for. */
  evaluate(expression: string): void {
    this.asked('Runtime.evaluate', { expression }).catch(() => undefined);
  }

  /** Has a condition looked at whenever a line (from 0) of a compiled file is about to run. */
  async breakpoint(urlRegex: string, lineNumber: number, condition: string): Promise<void> {
    await this.asked('Debugger.enable');
    await this.asked('Debugger.setBreakpointByUrl', { urlRegex, lineNumber, condition });
  }

  end(): void {
    this.socket.close();
  }
}

const debuggerOf = async (port: number): Promise<string> => {
  for (const deadline = performance.now() + 30_000; ; await pause(50)) {
    try {
      const [target] = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as readonly { readonly webSocketDebuggerUrl: string }[];
      return target!.webSocketDebuggerUrl;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
};
