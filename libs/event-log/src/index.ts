export { eventLogMigrations, type Migration } from './migrations.js';
export { grantKeeper, grantReader, grantWriter, protectAdvisoryLocks, type Querying, type WriterGrant } from './grants.js';
export { laneSubscription, type LaneSubscriptionOptions } from './lane-subscription.js';
export { UnstorableText } from './pending-append.js';
export { PostgresEventLog, type EventLogOptions } from './postgres-event-log.js';
export type { ReplayOptions } from './replay.js';
export { StoredEvent } from './stored-event.js';
export { OtherLane } from './verdict.js';
export { verifyLog, type BrokenRule, type Verification } from './verification.js';
