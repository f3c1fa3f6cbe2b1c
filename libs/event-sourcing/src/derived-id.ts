import { hash } from 'node:crypto';

/**
 * An id that follows from its parts alone: the same parts give the same UUID on every machine and after every crash.
 *
 * The first 16 bytes of SHA-256 over the parts joined by U+001F, marked as UUID version 8 (RFC 9562 §5.8). `log.derived_id` is its twin in SQL.
 */
export const derivedId = (...parts: readonly string[]): string => {
  const bytes = hash('sha256', parts.join('\u001f'), 'buffer').subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');

  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

/** The id of the event at `index` (from 0) of a command. It is not stored: it follows from the two. */
export const eventIdOf = (commandId: string, index: number): string => derivedId('event', commandId, String(index));

/** The id of the timer at `ordinal` (from 0) of a command. */
export const timerIdOf = (commandId: string, ordinal: number): string => derivedId('timer', commandId, String(ordinal));

/** The id that a command mints for the `name`d thing it creates, so that its retry creates the same one. */
export const mintedId = (commandId: string, name: string): string => derivedId('minted', commandId, name);
