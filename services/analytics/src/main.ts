import { main } from '@rapport/service-host';
import { analyticsService } from './analytics.module.js';

await main(analyticsService);
