import { MasterKeys } from '@rapport/event-log';
import { Type, type Static, type TObject, type TProperties } from 'typebox';
import { Value } from 'typebox/value';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { 'event-log': 4100, customers: 4101, tickets: 4102, complaints: 4103, surveys: 4104, analytics: 4105 };

/** Every setting that all services share, by environment variable. */
export const HostSettings = Type.Object({
  HTTP_PORT: Type.Integer({ minimum: 0, maximum: 65535, description: 'port of the HTTP API; 0 takes a free one' }),
  HTTP_HOST: Type.String({ default: '127.0.0.1', description: 'address to listen on; 0.0.0.0 in a container' }),
  HTTP_MOST_OPEN: Type.Integer({ minimum: 1, maximum: 1_000_000, default: 256, description: 'how many requests may be open at once; whoever comes then is turned away with 503' }),
  DATABASE_URL: Type.String({ pattern: '^postgres(ql)?://', description: "connection string of the service's own database" }),
  LOG_DATABASE_URL: Type.String({ pattern: '^postgres(ql)?://', description: 'connection string of the database log' }),
  KEYS_DATABASE_URL: Type.String({ pattern: '^postgres(ql)?://', description: 'connection string of the database keys, on another server than the log' }),
  MASTER_KEY: Type.Optional(Type.String({ description: 'master keys of personal data, <generation>:<base64 of 32 bytes>, several separated by commas' })),
  MASTER_KEY_FILE: Type.Optional(Type.String({ description: 'file with the master keys, one per line; read again when they are rotated' })),
  EVENTS_FROM: Type.Union([Type.Literal('log'), Type.Literal('kafka')], { default: 'log', description: 'where events of all services are read from' }),
  KAFKA_BROKERS: Type.Optional(Type.String({ pattern: '^[^,\\s]+:\\d+(,[^,\\s]+:\\d+)*$', description: 'host:port, several separated by commas' })),
  JWT_JWKS: Type.String({ minLength: 1, description: 'file path or https URL of the JSON Web Key Set that signs tokens' }),
  JWT_ISSUER: Type.String({ default: 'rapport', description: 'the iss that tokens must carry' }),
  JWT_AUDIENCE: Type.String({ default: 'rapport', description: 'the aud that tokens must carry' }),
  RAPPORT_STATE: Type.String({ minLength: 1, description: 'folder for the secret and the outbox' }),
  RAPPORT_TIME_ZONE: Type.String({ default: 'Asia/Shanghai', description: 'IANA time zone of the days of reports' }),
  RAPPORT_PUBLIC_URL: Type.Optional(Type.String({ pattern: '^https?://', description: 'where customers reach the links in messages' })),
  SMTP_URL: Type.Optional(Type.String({ pattern: '^smtps?://', description: 'mail server for messages to people; without it they go to the outbox folder' })),
  MAIL_FROM: Type.String({ default: 'service@rapport.invalid', description: 'sender of messages to people' }),
  LOG_LEVEL: Type.Union([Type.Literal('debug'), Type.Literal('info'), Type.Literal('warn'), Type.Literal('error'), Type.Literal('silent')], { default: 'info', description: 'least level that is logged' }),
  DRAIN_SECONDS: Type.Integer({ minimum: 1, maximum: 600, default: 20, description: 'how long open requests may take after SIGTERM' }),
  LOOP_SECONDS: Type.Integer({ minimum: 0, maximum: 600, default: 20, description: 'after how long without a turn of its event loop a process ends itself; 0 never' }),
});
export type HostSettings = Static<typeof HostSettings>;

/** A setting is missing or wrong: which one, why, and what would be right. The process exits with 78 (EX_CONFIG). */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings once. Numbers and switches are read from their text; a time zone must exist.
 *
 * @throws SettingsError that names every variable at fault.
 */
export const readSettings = (service: string, own: TObject<TProperties> | null, environment: Environment = process.env): HostSettings & Readonly<Record<string, unknown>> => {
  const properties = { ...HostSettings.properties, ...(own?.properties ?? {}) } as TProperties;
  const schema = Type.Object(properties);
  const given: Environment = { HTTP_PORT: String(DEFAULT_PORTS[service] ?? 0), LOG_DATABASE_URL: environment['DATABASE_URL'], ...environment };
  const texts = Object.fromEntries(Object.keys(properties).flatMap((name) => (given[name] === undefined || given[name] === '' ? [] : [[name, given[name]]])));
  const settings = Value.Convert(schema, Value.Default(schema, texts)) as Record<string, unknown>;

  const faults = Object.entries(properties)
    .filter(([name, property]) => !(name in settings && Value.Check(property, settings[name])) && !(settings[name] === undefined && !schema.required.includes(name)))
    .map(([name, property]) => faultOf(name, property as Description, settings[name]));
  if (settings['EVENTS_FROM'] === 'kafka' && settings['KAFKA_BROKERS'] === undefined) faults.push('KAFKA_BROKERS is missing; EVENTS_FROM=kafka needs it (host:port, several separated by commas).');
  const masterKeyFault = faultOfMasterKeys(settings as { MASTER_KEY?: string; MASTER_KEY_FILE?: string });
  if (masterKeyFault !== null) faults.push(masterKeyFault);
  if (!zoneExists(settings['RAPPORT_TIME_ZONE'])) faults.push(`RAPPORT_TIME_ZONE is "${String(settings['RAPPORT_TIME_ZONE'])}", which is no IANA time zone such as Asia/Shanghai.`);
  if (faults.length > 0) throw new SettingsError(faults.join('\n'));

  return settings as HostSettings;
};

/** The master keys that the settings name. @throws Error that says what is wrong with them */
export const masterKeysOf = ({ MASTER_KEY, MASTER_KEY_FILE }: { readonly MASTER_KEY?: string; readonly MASTER_KEY_FILE?: string }): MasterKeys =>
  MASTER_KEY_FILE === undefined ? MasterKeys.fromText(MASTER_KEY ?? '') : MasterKeys.fromFile(MASTER_KEY_FILE);

const faultOfMasterKeys = (settings: { readonly MASTER_KEY?: string; readonly MASTER_KEY_FILE?: string }): string | null => {
  if (settings.MASTER_KEY !== undefined && settings.MASTER_KEY_FILE !== undefined) return 'MASTER_KEY and MASTER_KEY_FILE are both set; personal data are sealed with one of them. Remove the other.';
  try {
    masterKeysOf(settings);
    return null;
  } catch (error) {
    return `${settings.MASTER_KEY_FILE === undefined ? 'MASTER_KEY' : 'MASTER_KEY_FILE'} is not usable: ${(error as Error).message}`;
  }
};

interface Description {
  readonly description?: string;
  readonly anyOf?: readonly { readonly const?: unknown }[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
}

const faultOf = (name: string, { description, anyOf, minimum, maximum, pattern }: Description, value: unknown): string => {
  const allowed = anyOf ? `one of ${anyOf.map((option) => String(option.const)).join(', ')}` : minimum !== undefined ? `a number from ${minimum} to ${maximum}` : pattern ? `text like ${pattern}` : 'text';
  const found = value === undefined ? 'is missing' : /URL|SECRET|PASSWORD/.test(name) ? 'has the wrong form' : `is "${String(value)}"`;

  return `${name} ${found}; it takes ${allowed} (${description ?? 'a setting of this service'}).`;
};

const zoneExists = (zone: unknown): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(zone) });
    return true;
  } catch {
    return false;
  }
};

/** The environment of this process, and what is said on top of it. */
export const environmentWith = (more: Readonly<Record<string, string>>): Environment => ({ ...process.env, ...more });

/** Whether the OpenTelemetry collector of the environment is to be used. */
export const telemetryEndpoint = (environment: Environment = process.env): string | undefined => environment['OTEL_EXPORTER_OTLP_ENDPOINT'];
