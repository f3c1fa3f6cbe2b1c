import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Everything that came back over one connection. */
export interface RawAnswer {
  /** Status of each answer, in order; empty where the connection was closed without one. */
  readonly statuses: readonly number[];
  readonly text: string;
  /** False where the other side had not closed when we stopped waiting. */
  readonly closed: boolean;
}

/**
 * Sends bytes as they are, in pieces with pauses between them, and reads until the other side closes or nothing comes for a while.
 *
 * @param patience milliseconds without a byte after which nothing more is expected
 */
export const sendRaw = (url: string, pieces: readonly (string | Buffer)[], { patience = 600, between = 5 }: { readonly patience?: number; readonly between?: number } = {}): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const parts: Buffer[] = [];
    const socket = connect({ host: hostname, port: Number(port) });
    const end = (closed: boolean) => {
      socket.destroy();
      const text = Buffer.concat(parts).toString('latin1');
      resolve({ statuses: [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status)), text, closed });
    };
    socket.setTimeout(patience, () => end(false));
    socket.on('data', (part: Buffer) => parts.push(part));
    // The other side may close while we still write: what it said before counts.
    socket.on('error', () => undefined);
    socket.once('close', () => end(true));
    socket.once('connect', () => void written(socket, pieces, between));
  });

const written = async (socket: ReturnType<typeof connect>, pieces: readonly (string | Buffer)[], between: number): Promise<void> => {
  for (const piece of pieces) {
    if (!socket.writable) return;
    socket.write(piece);
    await pause(between);
  }
};
