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
  'NODE_EXTRA_CA_CERTS',
  'LOG_LEVEL',
  'SMTP_URL',
  'MAIL_FROM',
  'MAIL_AUTHSERV_ID',
  'RAPPORT_TIME_ZONE',
  'RAPPORT_PUBLIC_URL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
];

/** Services see the machine's paths and these settings, and nothing else of whoever starts the platform. */
export const inheritedByServices = (): Record<string, string> => Object.fromEntries(passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
