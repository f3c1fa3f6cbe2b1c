import { eventLogLanguage } from '@rapport/contracts-event-log';
import { defineService } from '@rapport/service-host';
import { backupTask, erasuresTask, restoreTask } from './backup/backup-tasks.js';
import { eventLogSettings } from './event-log.config.js';
import { Feed } from './feed/feed.query.js';
import { ClockController } from './http/clock.controller.js';
import { FeedController } from './http/feed.controller.js';
import { KeysController } from './http/keys.controller.js';
import { StatusController } from './http/status.controller.js';
import { sealLanes } from './integrity/seal-lanes.js';
import { keysDatabase } from './migrations/keys-database.js';
import { openDoors } from './migrations/open-doors.js';
import { relayMigrations } from './migrations/relay-migrations.js';
import { carryLanesToKafka } from './relay/carry-lanes-to-kafka.js';
import { fireDueTimers } from './timers/fire-due-timers.js';

/** The service that owns the log: relay, timers, feed, seals, verification. */
export const eventLogService = defineService({
  name: 'event-log',
  language: eventLogLanguage,
  ownsLog: true,
  settings: eventLogSettings,
  migrations: relayMigrations,
  afterMigrate: openDoors,
  furtherDatabases: [keysDatabase],
  tasks: { backup: backupTask, restore: restoreTask, erasures: erasuresTask },
  controllers: [FeedController, StatusController, ClockController, KeysController],
  providers: [Feed],
  workers: [fireDueTimers(), carryLanesToKafka(), sealLanes()],
});
