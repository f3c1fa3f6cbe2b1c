import { pino, type Logger } from 'pino';

/** JSON lines with the fields that are named where they are written, and no others: nothing is logged whole and redacted afterwards. */
export const hostLogger = (service: string, level: string): Logger =>
  pino({ level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: (label) => ({ level: label }) }, serializers: {} });

/** What may be said of an error: its name and message, and the stack for those who must find it. */
export const saidOf = (error: unknown) => (error instanceof Error ? { name: error.name, message: error.message.slice(0, 500), stack: error.stack?.slice(0, 4_000) } : { name: typeof error });
