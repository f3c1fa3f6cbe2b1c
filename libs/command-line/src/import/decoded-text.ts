import { createReadStream } from 'node:fs';
import { detect } from 'chardet';
import iconv from 'iconv-lite';

const byteOrderMarks: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['GB18030', [0x84, 0x31, 0x95, 0x33]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/** The subset of GB18030 that detection names otherwise is read as GB18030, which contains it. */
const supersets: Readonly<Record<string, string>> = { GB2312: 'GB18030', GBK: 'GB18030' };

/**
 * The encoding of a text file: by its byte order mark, else UTF-8 where all of it is valid UTF-8, else what the bytes around the first fault look like.
 *
 * Reads the file once; memory does not grow with it.
 */
export const encodingOf = async (file: string): Promise<string> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    if (first) {
      const mark = byteOrderMarks.find(([, bytes]) => bytes.every((byte, index) => chunk[index] === byte));
      if (mark !== undefined) return mark[0];
      first = false;
    }
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      const guess = detect(chunk) ?? 'GB18030';

      return supersets[guess] ?? (iconv.encodingExists(guess) ? guess : 'GB18030');
    }
  }

  return 'UTF-8';
};

/** The text of a file, decoded, without byte order mark. `onBytes` hears how far it has been read. */
export const decodedText = (file: string, encoding: string, onBytes: (bytes: number) => void): NodeJS.ReadableStream => {
  const bytes = createReadStream(file, { highWaterMark: 256 * 1024 });
  bytes.on('data', (chunk) => onBytes(chunk.length));
  const text = iconv.decodeStream(encoding, { stripBOM: true });
  bytes.once('error', (error) => text.emit('error', error));

  return bytes.pipe(text);
};
