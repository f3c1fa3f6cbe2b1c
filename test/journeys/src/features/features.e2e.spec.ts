import { FeatureWorld } from './feature-world.js';
import './cycle.journeys.js';
import './contact.journeys.js';
import './restricted.journeys.js';
import './routing.journeys.js';
import './clocks.journeys.js';
import './surge.journeys.js';
import './refunds.journeys.js';
import './ties.journeys.js';
import './roster.journeys.js';
import './live-contacts.journeys.js';
import './capacity.journeys.js';
import './playbooks.journeys.js';
import './rounds.journeys.js';
import './lists.journeys.js';
// Move the clock by a month, and then by years.
import './knowledge.journeys.js';
import './letters.journeys.js';
import './contracts.journeys.js';
import './repair.journeys.js';

describe('afterwards', () => {
  afterAll(async () => (await FeatureWorld.running()).remove(), 60_000);

  it('every journey reads the same from views that were built anew', async () => {
    const { before, after } = await (await FeatureWorld.running()).rebuilt();
    expect(after).toEqual(before);
  }, 300_000);
});
