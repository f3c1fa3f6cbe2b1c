export * from './delivery-contract.js';
export * from './decider-spec.js';
export * from './metadata.js';
export * from './projection-spec.js';
export * from './reaction-spec.js';
export * from './recorded.js';
