/** A message to a person. */
export interface Message {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Reads a message of one text part (RFC 5322, RFC 2045 and 2047), as the outbox folder keeps them. */
export const messageIn = (bytes: Buffer): Message => {
  const source = bytes.toString('latin1').replace(/\r\n/g, '\n');
  const end = source.indexOf('\n\n');
  const lines = source
    .slice(0, end)
    .replace(/\n[ \t]+/g, ' ')
    .split('\n');
  const header = (name: string) =>
    lines
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? '';

  return {
    id: header('message-id').replace(/^<|@.*$/g, ''),
    to: decodedWords(header('to')),
    subject: decodedWords(header('subject')),
    text: decodedBody(source.slice(end + 2), header('content-transfer-encoding').toLowerCase()),
  };
};

const decodedBody = (body: string, encoding: string): string => {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable') return fromQuoted(body.replace(/=\n/g, ''));

  return Buffer.from(body, 'latin1').toString('utf8');
};

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`; white space between two such words is dropped. */
const decodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) => (kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('utf8') : fromQuoted(word.replace(/_/g, ' '))));

const fromQuoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
