import { derivedId, type RecordedEvent } from '@rapport/event-sourcing';
import { recorded } from '@rapport/testing';
import { RestrictedStreams } from './restricted-streams.js';

const [ticketId, complaintId] = [derivedId('spec', 'ticket'), derivedId('spec', 'complaint')];
const event = (position: number, stream: string, data: object, restricted = true): RecordedEvent => {
  const plain = recorded({ type: 'spec.said', schemaVersion: 1, data }, { lane: 3, position, stream });
  return restricted ? { ...plain, metadata: { ...plain.metadata, visibility: 'restricted' } } : plain;
};
const log: RecordedEvent[] = [];
const asked: number[] = [];
const streams = () => new RestrictedStreams({ restrictedEvents: (after) => (asked.push(after[3]!), Promise.resolve(log.filter(({ position }) => position > after[3]!))) });
const as = (id: string, cleared = false) => ({ id, cleared });
const earlier = event(1, `ticket-${ticketId}`, { ticketId, words: 'x' }, false);
const elsewhere = event(2, `invitation-${derivedId('other')}`, { occasion: { ticketId } }, false);
const open = event(3, `ticket-${derivedId('other')}`, { words: 'x' }, false);

describe('restricted streams', () => {
  beforeEach(() => {
    log.length = 0;
    asked.length = 0;
  });

  it('hide what came before them and what tells of them elsewhere, and nothing else', async () => {
    const known = streams();
    for (const each of [earlier, elsewhere, open]) expect((await known.now(as('bo')))(each)).toBe(false);
    log.push(event(4, `ticket-${ticketId}`, { ticketId, viewers: ['ana'] }));
    const hides = await known.now(as('bo'));
    expect([earlier, elsewhere, open, log[0]!].map(hides)).toEqual([true, true, false, true]);
    expect([earlier, elsewhere, open].map(await known.now(null))).toEqual([true, true, false]);
  });

  it('are open to their viewers, who may change, and to holders of the scope', async () => {
    const known = streams();
    log.push(event(4, `ticket-${ticketId}`, { ticketId, viewers: ['ana'] }));
    expect([(await known.now(as('ana')))(earlier), (await known.now(as('boss', true)))(earlier)]).toEqual([false, false]);
    log.push(event(5, `ticket-${ticketId}`, { ticketId, viewers: ['bo'] }));
    expect([(await known.now(as('ana')))(earlier), (await known.now(as('bo')))(earlier)]).toEqual([true, false]);
    // Each time until there are no more, and never again from the beginning.
    expect(asked).toEqual([0, 4, 4, 5, 5]);
  });

  it('give their viewers to what follows from them', async () => {
    log.push(event(4, `ticket-${ticketId}`, { ticketId, viewers: ['ana'] }), event(5, `complaint-${complaintId}`, { complaintId, ticketId }), event(6, `complaint-${complaintId}`, { complaintId, viewers: [] }));
    const said = event(7, `complaint-${complaintId}`, { complaintId });
    expect([(await streams().now(as('ana')))(said), (await streams().now(as('bo')))(said)]).toEqual([false, true]);
  });
});
