import { main } from '@rapport/service-host';
import { complaintsService } from './complaints.module.js';

await main(complaintsService);
