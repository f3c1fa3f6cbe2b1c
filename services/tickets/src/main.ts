import { main } from '@rapport/service-host';
import { ticketsService } from './tickets.module.js';

await main(ticketsService);
