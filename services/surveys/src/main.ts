import { main } from '@rapport/service-host';
import { surveysService } from './surveys.module.js';

await main(surveysService);
