import { join } from 'node:path';
import { checkout } from './access/state-folder.js';

/** Everything that the command reads from its environment, in one place. */
export const environment = {
  /** Folder of keys, data and logs. */
  state: process.env['RAPPORT_STATE'],
  /** A token to use instead of signing one with the local key: for a platform on other machines. */
  token: process.env['RAPPORT_TOKEN'],
  /** Addresses of services elsewhere: `tickets=https://…,customers=https://…`. */
  urls: process.env['RAPPORT_URLS'],
  firstPort: process.env['RAPPORT_FIRST_PORT'],
  timeZone: process.env['RAPPORT_TIME_ZONE'],
} as const;

const passedOn = [
  'PATH',
  'HOME',
  'TMPDIR',
  'LANG',
  'TZ',
  'NODE_OPTIONS',
  'NODE_COMPILE_CACHE',
  'NODE_EXTRA_CA_CERTS',
  'LOG_LEVEL',
  'SMTP_URL',
  'MAIL_FROM',
  'MAIL_AUTHSERV_ID',
  'RAPPORT_TIME_ZONE',
  'RAPPORT_PUBLIC_URL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
];

/** Where Node keeps what it has compiled, so that a process starts a sixth sooner the next time. */
const NODE_COMPILE_CACHE = join(checkout, 'node_modules/.cache/compiled');

/** Services see the machine's paths and these settings, and nothing else of whoever starts the platform. */
export const inheritedByServices = (): Record<string, string> => ({ NODE_COMPILE_CACHE, ...Object.fromEntries(passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]))) });
