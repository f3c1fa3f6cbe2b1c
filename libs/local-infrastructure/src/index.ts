export { NoKafka, findKafka, type KafkaOffer } from './find-kafka.js';
export * from './free-port.js';
export { newClusterId } from './kafka-process.js';
export type { ClusterMember } from './broker-run.js';
export { startKafka, type KafkaOptions, type LocalKafka } from './local-kafka.js';
export * from './local-postgres.js';
export * from './provision.js';
export * from './test-databases.js';
export { describeWithKafka, testKafka, type TestKafka } from './test-kafka.js';
