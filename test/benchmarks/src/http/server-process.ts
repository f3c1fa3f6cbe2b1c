import { applications } from './applications.js';

/** One application in a process of its own; tells where it is asked and ends with its parent. */
process.on('disconnect', () => process.exit(0));
const asked = await applications[process.argv[2]!]!();
process.send?.(typeof asked === 'number' ? { port: asked, path: '/tickets', headers: {} } : asked);
