import { laneSubscription, PostgresEventLog } from '@rapport/event-log';
import { missing, openViews } from './stage.js';

/** What the process of a service tells whoever watches it. */
export type CatchUpWord = { readonly said: 'ready'; readonly missing: number } | { readonly said: 'took'; readonly events: number } | { readonly said: 'done' };

/** A service that starts, waits for the word, and projects until nothing is missing. It may be killed at any moment. */
const url = process.argv[2]!;
const say = (word: CatchUpWord) => void process.send!(word);
process.on('disconnect', () => process.exit(0));

const log = await PostgresEventLog.connect({ url, service: 'bench' });
let taken = 0;
const views = await openViews(url, log, {
  applied: (_consumer, _lane, events) => {
    taken += events;
    say({ said: 'took', events: taken });
    if (taken >= left) say({ said: 'done' });
  },
});
const left = missing(await log.tails(), await views.runner.positions());
const subscription = laneSubscription(log, { consumer: 'bench', from: () => views.runner.positions() });
process.once('message', () => void subscription.start(views.runner.handler));
say({ said: 'ready', missing: left });
