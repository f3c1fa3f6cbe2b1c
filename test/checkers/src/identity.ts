import { createHash } from 'node:crypto';

export const LANES = 64;

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Lane of a key: the low six bits of the first byte of SHA-256 over its UTF-8 bytes. */
export const laneOf = (key: string): number => createHash('sha256').update(key, 'utf8').digest()[0]! & 63;

/** The first 16 bytes of SHA-256 over the parts joined by U+001F, marked as UUID version 8 (RFC 9562 §5.8). */
export const derivedId = (...parts: readonly string[]): string => {
  const bytes = createHash('sha256').update(parts.join('\u001f'), 'utf8').digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 15) | 128;
  bytes[8] = (bytes[8]! & 63) | 128;
  const hex = bytes.toString('hex');

  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** The id of the event at `index` (from 0) of a command: it is not stored, it follows from the two. */
export const eventIdOf = (commandId: string, index: number): string => derivedId('event', commandId, String(index));

/** The id of the timer at `ordinal` (from 0) of a command. */
export const timerIdOf = (commandId: string, ordinal: number): string => derivedId('timer', commandId, String(ordinal));

/** The id of the command that a caller gives by a request with an Idempotency-Key. */
export const requestCommandId = (caller: string, method: string, path: string, key: string): string => derivedId('http', caller, method, path.split('?')[0]!, key);

/** The id of the `ordinal`th command (from 0) that a reaction gives to an event. */
export const reactionCommandId = (reaction: string, eventId: string, ordinal: number): string => derivedId('reaction', reaction, eventId, String(ordinal));
