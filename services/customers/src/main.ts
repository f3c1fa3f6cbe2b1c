import { main } from '@rapport/service-host';
import { customersService } from './customers.module.js';

await main(customersService);
