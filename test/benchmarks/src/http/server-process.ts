import { applications } from './applications.js';

/** One application in a process of its own; tells its port and ends with its parent. */
process.on('disconnect', () => process.exit(0));
process.send?.({ port: await applications[process.argv[2]!]!() });
