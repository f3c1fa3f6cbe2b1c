export * from './free-port.js';
export * from './local-postgres.js';
export * from './provision.js';
export * from './test-databases.js';
