/** One message of PostgreSQL's protocol, version 3. The start-up message of a client has no type. */
export interface Message {
  readonly type: string;
  readonly body: Buffer;
}

const LENGTH = 4;

/** Puts messages together from chunks as they arrive. */
export class MessageReader {
  private rest: Buffer = Buffer.alloc(0);

  /** @param typed false where the first message is the start-up of a client. */
  constructor(private typed: boolean) {}

  read(chunk: Buffer): readonly Message[] {
    this.rest = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const messages: Message[] = [];
    for (let head = this.head(); this.rest.length >= head + LENGTH; head = this.head()) {
      const end = head + this.rest.readUInt32BE(head);
      if (this.rest.length < end) break;
      messages.push({ type: head === 0 ? '' : String.fromCharCode(this.rest[0]!), body: this.rest.subarray(head + LENGTH, end) });
      this.rest = this.rest.subarray(end);
      this.typed = true;
    }

    return messages;
  }

  private head(): number {
    return this.typed ? 1 : 0;
  }
}

/** The text up to the zero byte, and where the next one begins. */
export const zeroEnded = (body: Buffer, from = 0): readonly [text: string, next: number] => {
  const end = body.indexOf(0, from);
  return [body.toString('utf8', from, end < 0 ? body.length : end), (end < 0 ? body.length : end) + 1];
};
