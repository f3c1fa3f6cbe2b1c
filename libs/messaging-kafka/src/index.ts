export { compactedTopic, type CompactedTopic, type CompactedTopicOptions, type KeyedRecord } from './compacted-topic.js';
export { ClientStalled, kafkaSubscription, type KafkaSubscriptionOptions, type SubscriptionObserver } from './kafka-subscription.js';
export { Undecodable, eventOf, recordOf } from './kafka-record.js';
export { LANES_PER_GROUP, LANE_GROUPS, lanesOf, type LaneLease, type LaneLeases } from './lane-leases.js';
export { createRelay, type Relay, type RelayObserver, type RelayOptions, type RelayStatus } from './relay.js';
export { INTERACTIONS_TOPIC, QUARANTINE_TOPIC, WrongPartitionCount, ensureTopics } from './topics.js';
export type { MakeClient } from './kafka-client.js';
