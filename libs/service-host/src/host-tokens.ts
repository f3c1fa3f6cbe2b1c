/** What a controller, query or worker can have injected. */
export const HANDLE = Symbol('handle');
export const VIEWS = Symbol('views');
export const LOG = Symbol('log');
/** The key ring of personal data. */
export const KEYS = Symbol('keys');
export const NOW = Symbol('now');
export const SETTINGS = Symbol('settings');
export const SERVICE = Symbol('service');
