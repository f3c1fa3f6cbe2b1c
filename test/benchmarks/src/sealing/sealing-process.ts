import { laneSealing, PostgresEventLog } from '@rapport/event-log';

/** Segments ten times as small and as young as in operation: what a slice appends is sealed while the slice lasts. */
const SEGMENT = { events: 100, age: 1_000, every: 100 } as const;

const log = await PostgresEventLog.connect({ url: process.argv[2]!, service: 'sealing' });
const sealing = laneSealing(log, { keepers: [], ...SEGMENT });
sealing.start();
process.on('disconnect', () => void sealing.stop().then(() => log.close()).then(() => process.exit(0)));
process.send!('sealing');
