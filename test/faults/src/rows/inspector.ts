import { setTimeout as pause } from 'node:timers/promises';
import { signalAll } from '../stage/process-table.js';
import type { Replica } from '../stage/replica.js';

const CRASHES = {
  throw: `setTimeout(() => { throw new Error('thrown by a fault') }, 0)`,
  reject: `void Promise.reject(new Error('rejected by a fault'))`,
} as const;

/** Makes a process throw where nobody catches, through the debugger that every Node process opens on SIGUSR1: the product has no door for it. @throws Error where the debugger does not answer */
export const crashByInspector = async (replica: Replica, how: keyof typeof CRASHES): Promise<void> => {
  signalAll([replica.pid], 'SIGUSR1');
  const socket = new WebSocket(await debuggerOf(replica.inspectorPort));
  await new Promise<void>((resolve, reject) => {
    socket.onerror = () => reject(new Error(`The debugger of ${replica.name} does not answer.`));
    socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression: CRASHES[how] } }));
    socket.onmessage = () => resolve();
    socket.onclose = () => resolve();
  });
  socket.close();
};

const debuggerOf = async (port: number): Promise<string> => {
  for (const deadline = performance.now() + 10_000; ; await pause(50)) {
    try {
      const [target] = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as readonly { readonly webSocketDebuggerUrl: string }[];
      return target!.webSocketDebuggerUrl;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
  }
};
