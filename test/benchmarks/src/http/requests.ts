import { connect, type Socket } from 'node:net';
import type { Asked } from './whole-host.js';

export const requestBytes = (body: unknown, { path, headers }: Pick<Asked, 'path' | 'headers'>): Buffer => {
  const text = Buffer.from(JSON.stringify(body));

  const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('');

  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\n${more}content-length: ${text.length}\r\n\r\n`), text]);
};

export interface HttpAnswer {
  readonly status: number;
  /** Status line and headers. */
  readonly head: string;
  readonly body: string;
}

/** One connection that stays open and has one request under way: cheap, so that the client does not starve the server of a small machine. */
export class Line {
  private received = '';
  private answered: ((answer: HttpAnswer) => void) | null = null;
  private failed: ((error: Error) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk.toString('latin1')));
    socket.on('error', (error) => this.failed?.(error));
    socket.on('close', () => this.failed?.(new Error('The server closed the connection.')));
  }

  static open(port: number): Promise<Line> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Line(socket)));
      socket.once('error', reject);
    });
  }

  async ask(bytes: Buffer): Promise<number> {
    return (await this.exchange(bytes)).status;
  }

  exchange(bytes: Buffer): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      if (this.socket.destroyed) return reject(new Error('The server closed the connection.'));
      [this.answered, this.failed] = [resolve, reject];
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.failed = null;
    this.socket.destroy();
  }

  private take(text: string): void {
    this.received += text;
    const head = this.received.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = /content-length: (\d+)/i.exec(this.received)?.[1];
    if (length === undefined) return this.failed?.(new Error(`An answer without length: ${this.received.slice(0, head)}`));
    if (this.received.length < head + 4 + Number(length)) return;
    const answer = { status: Number(this.received.slice(9, 12)), head: this.received.slice(0, head), body: this.received.slice(head + 4) };
    this.received = '';
    this.answered?.(answer);
  }
}
