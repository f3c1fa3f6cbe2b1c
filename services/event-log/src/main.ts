import { main } from '@rapport/service-host';
import { eventLogService } from './event-log.module.js';

await main(eventLogService);
