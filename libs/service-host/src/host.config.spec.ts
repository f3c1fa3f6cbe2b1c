import { Type } from 'typebox';
import { readSettings, SettingsError } from './host.config.js';

const enough = { DATABASE_URL: 'postgresql://rapport@127.0.0.1:4110/tickets', LOG_DATABASE_URL: 'postgresql://rapport@127.0.0.1:4110/log', KEYS_DATABASE_URL: 'postgresql://rapport@127.0.0.1:4110/keys', MASTER_KEY: `1:${Buffer.alloc(32, 7).toString('base64')}`, JWT_JWKS: '/keys/jwks.json', RAPPORT_STATE: '/state' };
const faultsOf = (environment: Readonly<Record<string, string>>) => {
  try {
    readSettings('tickets', null, environment);
    return '';
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
};

describe('the settings', () => {
  it('have defaults for all that can have one', () => {
    expect(readSettings('tickets', null, enough)).toMatchObject({ HTTP_PORT: 4102, EVENTS_FROM: 'log', RAPPORT_TIME_ZONE: 'Asia/Shanghai', LOG_LEVEL: 'info' });
    expect(readSettings('surveys', null, enough)['HTTP_PORT']).toBe(4104);
  });
  it('name the variable, the problem and what is allowed, all at once', () => {
    const text = faultsOf({ ...enough, HTTP_PORT: '70000', EVENTS_FROM: 'rabbit', DATABASE_URL: 'mysql://secret', RAPPORT_TIME_ZONE: 'Mars/Base' });
    expect(text).toContain('HTTP_PORT is "70000"; it takes a number from 0 to 65535');
    expect(text).toContain('EVENTS_FROM is "rabbit"; it takes one of log, kafka');
    expect(text).toContain('RAPPORT_TIME_ZONE is "Mars/Base"');
    expect(text).toContain('DATABASE_URL has the wrong form');
    expect(text).not.toContain('secret');
  });
  it('say what is missing', () => expect(faultsOf({})).toContain('JWT_JWKS is missing'));
  it('want brokers where events come from Kafka', () => expect(faultsOf({ ...enough, EVENTS_FROM: 'kafka' })).toContain('KAFKA_BROKERS is missing'));
  it('want one master key of the right form, and do not repeat a wrong one', () => {
    const { MASTER_KEY: right, ...without } = enough;
    expect(faultsOf(without)).toContain('MASTER_KEY is not usable: There is no master key. Write <generation>:<base64 of 32 bytes>');
    expect(faultsOf({ ...enough, MASTER_KEY: 'secret' })).toMatch(/^MASTER_KEY is not usable: A master key is written(?!.*secret)/);
    expect(faultsOf({ ...enough, MASTER_KEY_FILE: '/no/such/file' })).toContain('MASTER_KEY and MASTER_KEY_FILE are both set');
    expect(faultsOf({ ...without, MASTER_KEY_FILE: '/no/such/file' })).toContain('MASTER_KEY_FILE is not usable: ENOENT');
    expect(right).toMatch(/^1:/);
  });
  it('of one service stand beside those of all', () => {
    const own = Type.Object({ TICKETS_LIMIT: Type.Integer({ minimum: 1, maximum: 9, default: 3, description: 'a limit' }) });
    expect(readSettings('tickets', own, enough)['TICKETS_LIMIT']).toBe(3);
    expect(() => readSettings('tickets', own, { ...enough, TICKETS_LIMIT: '12' })).toThrow('TICKETS_LIMIT is "12"; it takes a number from 1 to 9');
  });
});
